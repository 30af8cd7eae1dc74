/* single: what has only one value, by a pattern of words, and is given two: the party of a senator, the rank of a city, the largest of its kind. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "judge/find.h"
#include "judge/gap.h"
#include "judge/relate.h"
#include "judge/same.h"
#include "judge/support.h"

enum { MOST_LINES = 32, MOST_RELATIONS = 256, MOST_EARLIER = 64 };

/* The options, read once. */
typedef struct Single {
    RelatedPlaces places;
    VEC(Pattern) patterns;
    Lists lists;
    WordSigns signs;                                 /* of words of which a sentence must have one, */
    bool superlatives, ranks;                        /* or a superlative, or a rank */
} Single;

static bool letter(char c)
{
    return byte_is_letter(c) || (unsigned char)c >= 0x80;
}

/* A word as the glance at a sentence sees it, letters alone: "sen" of "sen.". */
static uint32_t glance_hash(Str word)
{
    uint32_t hash = STR_HASH;
    for (size_t i = 0; i < word.n && letter(word.p[i]); i++)
        hash = str_hash_add(hash, (unsigned char)byte_lower(word.p[i]));
    return hash;
}

static void sign_list(Single *single, Str list)
{
    for (uint32_t i = 0; i < single->lists.words.n; i++)
        if (str_equal(single->lists.words.at[i].list, list))
            signs_add(&single->signs, glance_hash(single->lists.words.at[i].word));
}

/* Letters of the shortest of the alternatives: the words that tell most are long. */
static size_t shortest(const Element *words)
{
    size_t least = SIZE_MAX;
    for (Str rest = words->text; rest.n;) {
        size_t length = str_cut(&rest, '|').n;
        least = length < least ? length : least;
    }
    return least;
}

/* What a sentence must hold for the pattern to stand there: a word of its lists, a superlative, a rank, or its most telling words. */
static void sign_pattern(Single *single, const Pattern *pattern)
{
    const Element *words = NULL;
    bool rank = false;
    for (uint32_t i = 0; i < pattern->n; i++) {
        const Element *element = &pattern->elements[i];
        bool place = element->kind == ELEMENT_FIGURE && !element->optional;
        if (place && element->form == FORM_LISTED) {
            sign_list(single, element->text);
            return;
        }
        if (place && element->form == FORM_BEST) {
            single->superlatives = true;
            return;
        }
        rank |= place && element->form == FORM_RANK;
        if (element->kind == ELEMENT_WORD && !element->optional && (!words || shortest(element) > shortest(words)))
            words = element;
    }
    single->ranks |= rank;
    for (Str rest = words && !rank ? words->text : (Str){0}; rest.n;)
        signs_add(&single->signs, glance_hash(str_cut(&rest, '|')));
}

static const void *prepare(const Rule *rule, Arena *arena)
{
    Single *single = ARENA_NEW(arena, Single);
    if (!single)
        return NULL;
    single->lists = relate_lists(gap_option(rule, "lists"), arena);
    for (Str rest = gap_option(rule, "patterns"); rest.n && single->patterns.n < MOST_LINES;) {
        Str wrong, line = str_trim(str_cut(&rest, '\n'));
        Pattern pattern;
        Pattern *kept = line.n && !pattern_read_relation(line, &single->places.names, arena, &pattern, &wrong) ? VEC_PUSH(arena, &single->patterns) : NULL;
        if (!kept)
            continue;
        *kept = pattern;
        sign_pattern(single, kept);
    }
    for (Str rest = gap_option(rule, "one"); rest.n;)
        single->places.one |= 1u << formula_name(&single->places.names, str_trim(str_cut(&rest, ',')));
    return single;
}

typedef struct Search {
    const Judgement *judgement;
    const Single *single;
    VEC(Related) found;
} Search;

static bool searched(const Case *it, const Sentence *sentence)
{
    Zone zone = sentence->zone;
    bool apart = zone == ZONE_TABLE || zone == ZONE_EMBED || zone == ZONE_META || zone == ZONE_BOILERPLATE || zone == ZONE_LIST;
    return !apart && str_find_byte(article_text(it->article, sentence->begin, sentence->end), '?') == sentence->end - sentence->begin;
}

/* Is the word begin..end what the patterns need: one of theirs, a superlative, a rank? Of "57th" it is "th". */
static bool is_sign(const Case *it, const Single *single, Str text, size_t begin, size_t end)
{
    Str word = str_sub(text, begin, end);
    char last = word.p[word.n - 1];
    if (single->superlatives && last == 't' && (str_equal(word, S("most")) || str_equal(word, S("least")) || relate_superlative(it->knowledge, word)))
        return true;
    bool numbered = begin && byte_is_digit(text.p[begin - 1]);
    return single->ranks && (last == 'h' || last == 't' || last == 'd') && (numbered || language_word(it->knowledge->language, word, PHRASE_ORDINAL));
}

/* A glance at the sentence's words. */
static bool may_hold(const Case *it, const Single *single, Str text)
{
    uint32_t hash = STR_HASH;
    for (size_t i = 0, begin = 0; i <= text.n; i++) {
        if (i < text.n && letter(text.p[i])) {
            hash = str_hash_add(hash, (unsigned char)byte_lower(text.p[i]));
            continue;
        }
        if (i > begin && (signs_hold(&single->signs, hash) || is_sign(it, single, text, begin, i)))
            return true;
        begin = i + 1;
        hash = STR_HASH;
    }
    return false;
}

static bool spoken(const Case *it, const Related *related)
{
    const Quotation *quotation = segment_quotation(it->segments, related->begin);
    return quotation && !quotation->scare;
}

/* Is what changes one value into another near: "the former senator", "then governor"? */
static bool excused(const Search *search, const Related *related)
{
    enum { BEFORE = 40, AFTER = 24 };                /* bytes */
    const Case *it = search->judgement->it;
    const Sentence *sentence = &it->segments->sentences.at[related->sentence];
    uint32_t begin = related->begin > sentence->begin + BEFORE ? related->begin - BEFORE : sentence->begin;
    uint32_t end = related->end + AFTER < sentence->end ? related->end + AFTER : sentence->end;
    return gap_holds(article_text(it->article, begin, end), gap_option(search->judgement->rule, "unless"));
}

static Str written(const Case *it, const Filling *filling)
{
    return relate_filled(filling) ? article_text(it->article, filling->begin, filling->end) : S("first");
}

static End end_of(const Case *it, const Related *related, Str label)
{
    return (End){.article = it->article, .begin = related->begin, .end = related->end, .label = label};
}

static void report(const Search *search, const Related *a, const Related *b, uint32_t which)
{
    const Case *it = search->judgement->it;
    Zone zones[] = {it->segments->sentences.at[a->sentence].zone, it->segments->sentences.at[b->sentence].zone};
    Slot slots[FORMULA_FIGURES + 2] = {{"a", written(it, &a->of[which])}, {"b", written(it, &b->of[which])}};
    uint32_t n = 2;
    for (uint32_t i = 0; i < search->single->places.names.n; i++)
        if (i != which && relate_filled(&b->of[i]))
            slots[n++] = (Slot){arena_print(search->judgement->arena, "%.*s", STR_ARG(search->single->places.names.at[i])).p, written(it, &b->of[i])};
    End ends[] = {end_of(it, b, S("one")), end_of(it, a, S("the other"))};
    Finding *finding = find_places(search->judgement, ends, 2, slots, n, slots[n - 1].text);
    if (finding)
        finding->relation = support_displayed(zones[0]) != support_displayed(zones[1]) ? RELATION_DISPLAY : RELATION_SELF;
}

/* Beside the relations before it: once for each value that is new. */
static void judge_relation(const Search *search, uint32_t number)
{
    const Case *it = search->judgement->it;
    const Related *b = &search->found.at[number];
    for (uint32_t n = 0; n < MOST_EARLIER && n < number; n++) {
        const Related *a = &search->found.at[number - 1 - n];
        uint32_t which = a->sentence == b->sentence ? FORMULA_FIGURES : related_difference(it, &search->single->places, a, b, search->judgement->scratch);
        if (which == FORMULA_FIGURES || !same_times(it, a->sentence, b->sentence) || !same_years(it, a->sentence, b->sentence))
            continue;
        report(search, a, b, which);
        return;
    }
}

/* Has the article said the same before? */
static bool said_before(const Search *search, const Related *now)
{
    uint32_t i = 0;
    while (i < search->found.n && !related_same(search->judgement->it, &search->single->places, &search->found.at[i], now, search->judgement->scratch))
        i++;
    return i < search->found.n;
}

/* With values that outlive the sentence. */
static Related keep(Arena *arena, Related related)
{
    for (uint32_t i = 0; i < FORMULA_FIGURES; i++)
        related.of[i].value = arena_copy(arena, related.of[i].value);
    return related;
}

static void search_sentence(Search *search, uint32_t number)
{
    const Judgement *judgement = search->judgement;
    const Case *it = judgement->it;
    Relating at = relate_sentence(it, number, &search->single->lists, judgement->scratch);
    for (uint32_t i = 0; i < at.tokens.n; i++)
        for (uint32_t k = 0; k < search->single->patterns.n && search->found.n < MOST_RELATIONS; k++) {
            Related related;
            bool stands = relate_at(&at, &search->single->patterns.at[k], i, &related);
            Related *kept = stands && !spoken(it, &related) && !excused(search, &related) && !said_before(search, &related) ?
                                VEC_PUSH(judgement->arena, &search->found) : NULL;
            if (kept)
                *kept = keep(judgement->arena, related);
        }
    arena_reset(judgement->scratch);
}

static void search(const Judgement *judgement)
{
    const Segments *segments = judgement->it->segments;
    Search relations = {.judgement = judgement, .single = judgement->prepared};
    for (uint32_t i = 0; relations.single && i < segments->sentences.n && relations.found.n < MOST_RELATIONS; i++) {
        const Sentence *sentence = &segments->sentences.at[i];
        if (searched(judgement->it, sentence) &&
            may_hold(judgement->it, relations.single, article_text(judgement->it->article, sentence->begin, sentence->end)))
            search_sentence(&relations, i);
    }
    for (uint32_t i = 1; i < relations.found.n; i++)
        judge_relation(&relations, i);
}

const Kind kind_single = {.search = search, .prepare = prepare};
