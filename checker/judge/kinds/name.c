/* name: a name that is spelled in two ways: the same first name and a surname one letter off, or a surname one letter off by itself. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "judge/find.h"
#include "judge/gap.h"

enum { SHORTEST = 5, SHORTEST_ALONE = 6, LONG = 8, MOST_COMPARED = 400, MOST_PAIRS = 64 };   /* letters; names of one article that are laid side by side */

/* How often a word stands in the text, and where it does first. */
typedef struct Standing {
    uint32_t count, first;                           /* text offset */
} Standing;

static bool ends_word(Str text, size_t at)
{
    return at >= text.n || (!byte_is_letter(text.p[at]) && !byte_is_digit(text.p[at]) && (unsigned char)text.p[at] < 0x80) ||
           str_starts(str_from(text, at), S("\xE2\x80"));
}

/* Whole words with their case; what stands in a web address or after a hyphen is another thing. */
static Standing standing_of(Str text, Str name)
{
    Standing standing = {0};
    for (size_t at = 0; at < text.n;) {
        size_t step = str_find(str_from(text, at), name);
        if (at + step >= text.n)
            break;
        at += step;
        bool begins = at == 0 || byte_is_space(text.p[at - 1]) || text.p[at - 1] == '(' || text.p[at - 1] == '"' || (unsigned char)text.p[at - 1] >= 0x80;
        if (begins && ends_word(text, at + name.n) && !standing.count++)
            standing.first = (uint32_t)at;
        at += name.n;
    }
    return standing;
}

/* One of the two is the other's plural, or tells of where it is from: "Russia", "Russian"; but an h or a t is only a letter too many: "Mensah". */
static bool derived(Str a, Str b)
{
    Str shorter = a.n < b.n ? a : b, longer = a.n < b.n ? b : a;
    char last = longer.p[longer.n - 1];
    return longer.n > shorter.n && str_starts(longer, shorter) && (longer.n > shorter.n + 1 || (last != 'h' && last != 't'));
}

/* Letters with accents beside the same without are a matter of style. */
static bool same_accents(Str a, Str b)
{
    size_t marks[2] = {0, 0};
    for (size_t i = 0; i < a.n; i++)
        marks[0] += (unsigned char)a.p[i] >= 0x80;
    for (size_t i = 0; i < b.n; i++)
        marks[1] += (unsigned char)b.p[i] >= 0x80;
    return marks[0] == marks[1];
}

static bool name_letter(char c)
{
    return byte_is_letter(c) || c == '-' || (unsigned char)c >= 0x80;
}

static bool near(const Case *it, Str a, Str b, size_t most)
{
    static const PhraseKind known[] = {PHRASE_GIVEN_NAME, PHRASE_DEMONYM, PHRASE_PLACE_NAME, PHRASE_STOP};
    if (str_equal(a, b) || a.p[0] != b.p[0] || derived(a, b) || str_distance(a, b, most) > most || !same_accents(a, b) || !byte_is_upper(a.p[0]))
        return false;
    if (!name_letter(a.p[a.n - 1]) || !name_letter(b.p[b.n - 1]))
        return false;
    for (size_t i = 0; i < a.n && i < b.n; i++)
        if (!name_letter(a.p[i]) || (i && byte_is_upper(a.p[i])))
            return false;
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (language_word(it->knowledge->language, a, known[i]) || language_word(it->knowledge->language, b, known[i]))
            return false;
    return true;
}

/* A name of the article that may be a person's. */
typedef struct Named {
    const Entity *entity;
    Str surname;                                     /* the last word of the name, */
    bool full;                                       /* and there are others */
} Named;

static bool may_be_person(const Entity *entity)
{
    return entity->kind == ENTITY_PERSON || entity->kind == ENTITY_UNKNOWN;
}

/* Are these two spellings of one person's name? Two full names must begin alike; a surname alone needs more letters and a known person. */
static bool variants(const Case *it, const Named *a, const Named *b)
{
    if (a->surname.p[0] != b->surname.p[0])          /* nearly all pairs end here */
        return false;
    bool one_more = a->surname.n != b->surname.n;    /* a letter was left out or doubled: "Ibara" for Ibarra */
    bool both = a->full && b->full, person = both || a->entity->kind == ENTITY_PERSON || b->entity->kind == ENTITY_PERSON;
    size_t shortest = both || one_more ? SHORTEST : SHORTEST_ALONE, most = both && a->surname.n >= LONG && b->surname.n >= LONG ? 2 : 1;
    if (!person || a->surname.n < shortest || b->surname.n < shortest || (!a->full && !b->full) || !near(it, a->surname, b->surname, most))
        return false;
    if (!both)
        return true;
    Str first_a = a->entity->name, first_b = b->entity->name;
    return str_equal_fold(str_cut(&first_a, ' '), str_cut(&first_b, ' '));
}

/* A word of the dictionary: "Books" beside Brooks. */
static bool is_word(const Judgement *judgement, Str name)
{
    char *bytes = ARENA_ARRAY(judgement->arena, char, name.n);
    for (size_t i = 0; bytes && i < name.n; i++)
        bytes[i] = byte_lower(name.p[i]);
    return !bytes || lexicon_pos(&judgement->it->knowledge->lexicon, (Str){bytes, name.n}) != 0;
}

static bool told_before(const Judgement *judgement, uint32_t begin)
{
    for (uint32_t i = judgement->verdicts->findings.n; i-- > 0;) {
        const Finding *finding = &judgement->verdicts->findings.at[i];
        if (finding->rule == judgement->rule && finding->ends[0].begin == begin)
            return true;
    }
    return false;
}

/* "Silvester (also spelt Silvesta)": the text knows of both. */
static bool known_as_both(const Judgement *judgement, const Standing *at)
{
    enum { BEFORE = 24 };                            /* bytes */
    Str before = article_text(judgement->it->article, at->first > BEFORE ? at->first - BEFORE : 0, at->first);
    return gap_holds(before, gap_option(judgement->rule, "unless"));
}

/* "Mr. Brand" is a name, whatever else the word means. */
static bool titled(const Judgement *judgement, const Standing *at)
{
    enum { BEFORE = 12 };                            /* bytes */
    const Case *it = judgement->it;
    Str title = str_last_word(str_trim(article_text(it->article, at->first > BEFORE ? at->first - BEFORE : 0, at->first)));
    return title.n && language_word(it->knowledge->language, words_fold(title, true, judgement->arena), PHRASE_HONORIFIC);
}

static void judge_names(const Judgement *judgement, const Named *a, const Named *b)
{
    const Case *it = judgement->it;
    const Named *names[2] = {a, b};
    Str text = it->article->text, surnames[2] = {a->surname, b->surname};
    Standing at[2] = {standing_of(text, surnames[0]), standing_of(text, surnames[1])};
    int rare = at[0].count < at[1].count || (at[0].count == at[1].count && !a->full) ? 0 : 1, usual = 1 - rare;
    bool alone = !names[rare]->full, once_each = alone && at[usual].count == 1 && names[usual]->full;
    if (!at[rare].count || (at[rare].count * 2 > at[usual].count && !once_each) || (alone && at[rare].count > 1) ||
        (is_word(judgement, surnames[rare]) && !titled(judgement, &at[rare])) || told_before(judgement, at[rare].first) || known_as_both(judgement, &at[0]) || known_as_both(judgement, &at[1]))
        return;
    Arena *arena = judgement->arena;
    Slot slots[] = {{"rare", surnames[rare]},
                    {"usual", surnames[usual]},
                    {"once", arena_print(arena, "%u", at[rare].count)},
                    {"times", arena_print(arena, "%u", at[usual].count)}};
    End ends[2];
    for (int i = 0; i < 2; i++) {
        int which = i ? usual : rare;
        ends[i] = (End){.article = it->article, .begin = at[which].first, .end = at[which].first + (uint32_t)surnames[which].n,
                        .label = !i ? S("the other") : once_each ? S("in the full name") : S("the usual spelling")};
    }
    find_places(judgement, ends, 2, slots, sizeof slots / sizeof *slots, names[usual]->entity->name);
}

static uint32_t names_of(const Entities *entities, Named *out)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < entities->list.n && i < MOST_COMPARED; i++) {
        const Entity *entity = &entities->list.at[i];
        Str surname = str_last_word(entity->name);
        if (may_be_person(entity) && surname.n >= SHORTEST)
            out[n++] = (Named){entity, surname, surname.n < entity->name.n};
    }
    return n;
}

static void search(const Judgement *judgement)
{
    Named names[MOST_COMPARED];
    uint32_t count = names_of(judgement->it->entities, names), pairs = 0;
    for (uint32_t i = 0; i < count; i++)
        for (uint32_t j = 0; j < i && pairs < MOST_PAIRS; j++)
            if (variants(judgement->it, &names[i], &names[j])) {
                judge_names(judgement, &names[i], &names[j]);
                pairs++;
            }
}

const Kind kind_name = {.search = search};
