/* display: a figure of the headline, the summary or a caption that no figure of the body bears out, against the body's figure for the same thing. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "judge/evidence.h"
#include "judge/find.h"
#include "judge/support.h"
#include "judge/value.h"
#include "judge/worked_out.h"

/* The rule's option `zone` says which display it is for. */
static bool in_zone(const Rule *rule, Zone zone)
{
    const RuleOption *option = rule_option(rule, S("zone"));
    Str wanted = option ? option->value : S("headline");
    if (str_equal(wanted, S("summary")))
        return zone == ZONE_SUMMARY;
    if (str_equal(wanted, S("caption")))
        return zone == ZONE_CAPTION;
    if (str_equal(wanted, S("metadata")))
        return zone == ZONE_META;
    return zone == ZONE_HEADLINE || zone == ZONE_STANDFIRST;
}

/* A description that programs cut: "Some 1,2...". */
static bool cut_short(const Case *it, const Claim *claim)
{
    const Sentence *at = &it->segments->sentences.at[claim->sentence];
    Str text = str_trim(article_text(it->article, at->begin, at->end));
    return claim->zone == ZONE_META && (str_ends(text, S("...")) || str_ends(text, S("\xE2\x80\xA6")));
}

/* Does the headline say so too? Then the rule for headlines speaks. */
static bool repeats_headline(const Case *it, const Claim *claim)
{
    for (uint32_t i = 0; claim->zone == ZONE_META && i < it->claims->list.n; i++) {
        const Claim *other = &it->claims->list.at[i];
        if (support_shown(other->zone) && decimal_equal(other->point, claim->point))
            return true;
    }
    return false;
}

/* A number without a noun that can be a length: its verb does not say what it counts, as "Kills 1" does, and no length has thousands of units. */
static bool unnamed(const Mention *mention, const Claim *claim)
{
    enum { MOST_YEARS = 1000 };
    return mention->bare && !claim->measured.lemma.n && decimal_compare(mention->high, decimal(MOST_YEARS, 0)) <= 0;
}

/* An age is not the time that something took, though one may bear out the other: "Dead at 96". */
static bool same_kind(const Comparison *pair)
{
    return pair->ma->kind == pair->mb->kind || unnamed(pair->ma, pair->a) || unnamed(pair->mb, pair->b);
}

/* "23 others" are those that are left when some are counted by themselves. */
static bool is_rest(const Case *it, const Mention *mention)
{
    const Phrase *part = mention->head.n ? language_word(it->knowledge->language, mention->head, PHRASE_PART) : NULL;
    return part && (part->code == PART_ANOTHER || part->code == PART_REMAINING);
}

/* "No arrests" and "millions" are no other figure for what the headline counts. */
static bool says_nothing(const Mention *body)
{
    return decimal_is_zero(body->low) || (body->bound == BOUND_AT_LEAST && !decimal_equal(body->low, body->high));
}

/* Ten times and more: "five new taxes" and "409,000 people" are no two counts of one thing, whatever words they share; the same digits with a
   nought too many are one. */
static bool far_apart(const Comparison *pair)
{
    enum { TEN_TIMES = 100 };
    const int32_t *count = pair->evidence.count;
    int32_t tenths = value_ratio_tenths(pair->a, pair->b);
    return count[EVIDENCE_OTHER_MEASURED] && !count[EVIDENCE_SLIP] && (tenths >= TEN_TIMES || tenths == 0);
}

/* "One girl told the court" is one of the three of the headline, where it is not the headline's own deed that is told. */
static bool an_instance(const Comparison *pair, const Mention *body)
{
    bool one = body->spelled && body->kind == MENTION_COUNT && decimal_equal(body->low, decimal(1, 0)) && decimal_equal(body->high, body->low);
    return one && !pair->evidence.count[EVIDENCE_ACTION];
}

/* "The total number of arrests to 21" and "13 people arrested were freed": fewer than a total are a part of it. */
static bool a_part(const Case *it, const Claim *display, const Claim *body)
{
    bool total = display->part == PART_TOTAL;
    for (uint32_t i = 0; i < display->context.n && !total; i++) {
        const Phrase *part = language_word(it->knowledge->language, display->context.at[i].lemma, PHRASE_PART);
        total = part && part->code == PART_TOTAL;
    }
    return total && body->part != PART_TOTAL && decimal_compare(body->point, display->point) < 0;
}

/* The body's claim that speaks most for being about the same thing as the displayed one; NULL when none speaks enough. */
static bool best_match(const Judgement *judgement, const Claim *display, Comparison *best)
{
    const Case *it = judgement->it;
    bool found = false;
    for (uint32_t i = 0; i < it->claims->list.n; i++) {
        const Claim *body = &it->claims->list.at[i];
        if (support_displayed(body->zone))
            continue;
        bool display_first = display < body;
        Comparison pair = {.it = it, .a = display_first ? display : body, .b = display_first ? body : display, .arena = judgement->arena};
        pair.ma = &it->mentions->list.at[pair.a->mention];
        pair.mb = &it->mentions->list.at[pair.b->mention];
        if (!support_same_form(it, pair.ma, pair.mb) || !same_kind(&pair) || says_nothing(&it->mentions->list.at[body->mention]))
            continue;
        bool open = comparable(&pair);
        comparable_keep(&pair, false, judgement->verdicts);
        if (!open || far_apart(&pair) || a_part(it, display, body) || an_instance(&pair, &it->mentions->list.at[body->mention]))
            continue;
        if (!found || pair.evidence.weight > best->evidence.weight)
            *best = pair;
        found = true;
    }
    return found;
}

/* So many displayed figures are laid beside all of the body's: a page of 10,000 captions stays linear. */
enum { MOST_SHOWN = 256 };

static void search(const Judgement *judgement)
{
    const Case *it = judgement->it;
    uint32_t shown = 0;
    for (uint32_t i = 0; i < it->claims->list.n && shown < MOST_SHOWN; i++) {
        const Claim *claim = &it->claims->list.at[i];
        const Mention *mention = &it->mentions->list.at[claim->mention];
        Comparison best;
        if (!in_zone(judgement->rule, claim->zone))
            continue;
        shown++;
        if (cut_short(it, claim) || is_rest(it, mention) || repeats_headline(it, claim) || support_stated(it, mention) || worked_out(it, mention))
            continue;
        if (best_match(judgement, claim, &best) && !value_within(best.a, best.b, it->tolerance))
            find_pair(judgement, &best);
    }
}

const Kind kind_display = {.search = search};
