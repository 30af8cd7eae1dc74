/* The format facts: a fact sheet drafted from an article's claims, to be edited; each fact under the sentence that it was read from. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "report/escape.h"
#include "report/spot.h"

static void field(Report *report, const char *key, Str value)
{
    if (!value.n)
        return;
    writer_text(&report->out, key);
    escape_json(&report->out, escape_plain(value, report->style.ascii, report->scratch));
    writer_byte(&report->out, '\n');
}

/* "%" names nothing. */
static Str named(Str words)
{
    for (size_t i = 0; i < words.n; i++)
        if (byte_is_letter(words.p[i]) || (unsigned char)words.p[i] >= 0x80)
            return words;
    return (Str){0};
}

/* What the figure is of, as it is written; empty: the claim says it too poorly for a fact. */
static Str subject_of(const Reading *reading, const Claim *claim, Arena *scratch)
{
    const Article *article = reading->article;
    Str measured = claim->measured.end ? article_text(article, claim->measured.begin, claim->measured.end) : claim->measured.lemma;
    Str of = claim->of.end ? article_text(article, claim->of.begin, claim->of.end) : (Str){0};
    measured = named(measured);
    of = named(of);
    return of.n && measured.n ? arena_print(scratch, "%.*s of %.*s", STR_ARG(measured), STR_ARG(of)) : measured;
}

static bool drafted(const Claim *claim, const Mention *mention)
{
    switch (mention->kind) {
    case MENTION_COUNT:
    case MENTION_MONEY:
    case MENTION_PERCENT:
    case MENTION_MEASURE:
        break;
    case MENTION_POINTS:
    case MENTION_RATIO:
    case MENTION_RANK:
    case MENTION_DATE:
    case MENTION_DURATION:
    case MENTION_AGE:
    case MENTION_KINDS:
        return false;
    }
    bool word = mention->spelled && mention->noun_end == 0;          /* "one" alone is no figure */
    return !mention->within && !word && !claim->negated && claim->zone != ZONE_META && claim->zone != ZONE_BOILERPLATE;
}

/* Words of the sentence that a claim about the fact must have. */
static void put_match(Report *report, const Claim *claim)
{
    const Str words[] = {claim->measured.lemma, claim->action.lemma, claim->actor.entity || claim->actor.pronoun ? (Str){0} : claim->actor.name};
    bool first = true;
    writer_text(&report->out, "    match: [");
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (!named(words[i]).n || (i && str_equal(words[0], words[i])))
            continue;
        writer_text(&report->out, first ? "" : ", ");
        escape_json(&report->out, words[i]);
        first = false;
    }
    writer_text(&report->out, "]\n");
}

static void put_fact(Report *report, const Reading *reading, const Claim *claim, const Mention *mention, Str subject)
{
    Arena *scratch = report->scratch;
    if (!report->shown++)
        writer_text(&report->out,
                    "# A draft: keep what is known to be true, and word the subjects as the desk would. `claimclash facts check FILE` reads it.\nfacts:\n");
    const Sentence *sentence = &reading->segments.sentences.at[claim->sentence];
    Place place = item_start(reading, mention->begin, mention->end);
    writer_text(&report->out, "  # ");
    escape_terminal(&report->out, article_text(reading->article, sentence->begin, sentence->end), report->style.ascii);
    writer_text(&report->out, "\n  - ");
    field(report, "subject: ", subject);
    put_match(report, claim);
    if (claim->actor.entity)
        field(report, "    actor: ", claim->actor.name);
    field(report, "    value: ", article_text(reading->article, mention->begin, mention->end));
    field(report, "    as-of: ", date_none(reading->segments.date) ? (Str){0} : date_print(reading->segments.date, scratch));
    field(report, "    source: ", arena_print(scratch, "%.*s:%u:%u", STR_ARG(spot_path(reading->article->path)), place.line, place.column));
}

/* Notes that it is told now. */
static bool is_new(Map *told, Str subject, Decimal value, Arena *scratch)
{
    uint32_t before = told->n;
    Str key = arena_print(scratch, "%.*s %.*s", STR_ARG(subject), STR_ARG(decimal_print(value, scratch)));
    return map_put(told, scratch, key, 1) && told->n > before;
}

static void end(Report *report)
{
    if (!report->shown)
        writer_text(&report->out, "# No figure of the article is told clearly enough for a fact.\n");
}

static void article(Report *report, const Reading *reading)
{
    Map told = {0};
    for (uint32_t i = 0; i < reading->claims.list.n; i++) {
        const Claim *claim = &reading->claims.list.at[i];
        const Mention *mention = &reading->mentions.list.at[claim->mention];
        Str subject = drafted(claim, mention) ? subject_of(reading, claim, report->scratch) : (Str){0};
        if (subject.n && is_new(&told, subject, claim->point, report->scratch))
            put_fact(report, reading, claim, mention, subject);
    }
}

const ReportFormat report_facts = {.name = STR("facts"), .carries = CARRIES_CLAIMS, .article = article, .end = end};
