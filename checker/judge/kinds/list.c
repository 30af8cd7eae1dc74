/* list: a number of things said just before a colon, a dash or a comma, against the names or items listed behind it. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "judge/elapsed.h"
#include "judge/event.h"
#include "judge/find.h"
#include "judge/gap.h"

enum { MOST_ITEMS = 40, LONGEST_ITEM = 4, NEAR = 200 };   /* words of a name; bytes from the number to its colon */

/* What is listed: how many there are at least and at most, as "and" may join two items or stand inside a name. */
typedef struct Listing {
    Elapsed items;
    uint32_t begin, end;                             /* in the text */
} Listing;

/* A name: some capitalised words and nothing else, "Ana Ruiz". */
static bool is_name(const Case *it, Str item)
{
    uint32_t words = 0;
    Str rest = item;
    for (Str word = gap_next_word(&rest); word.n; word = gap_next_word(&rest)) {
        bool small = language_word(it->knowledge->language, word, PHRASE_NAME_JOINT) && words;
        if (!small && !byte_is_upper(word.p[0]) && (unsigned char)word.p[0] < 0x80)
            return false;
        words++;
    }
    return words >= 1 && words <= LONGEST_ITEM && !language_word(it->knowledge->language, item, PHRASE_PRONOUN);
}

static size_t next_and(Str text)
{
    size_t at = str_find(text, S(" and "));
    return at < text.n ? at : text.n;
}

/* Reads "A, B, C and D" or "A, B, C, and D". False unless every item is a name and "and" stands once, before the last. */
static bool read_names(const Case *it, Str text, Listing *out)
{
    int32_t count = 0;
    while (text.n && count < MOST_ITEMS) {
        Str piece = str_trim(str_cut(&text, ','));
        if (!text.n && str_starts(piece, S("and ")))
            piece = str_from(piece, 4);
        size_t and = next_and(piece);
        if (and < piece.n && text.n)
            return false;
        if (!is_name(it, str_sub(piece, 0, and)) || (and < piece.n && !is_name(it, str_from(piece, and + 5))) ||
            next_and(str_from(piece, and + 1)) < str_from(piece, and + 1).n)
            return false;
        count += and < piece.n ? 2 : 1;
    }
    out->items = (Elapsed){count, count};
    return count >= 2;
}

static End place(const Case *it, uint32_t begin, uint32_t end, Str label)
{
    return (End){.article = it->article, .begin = begin, .end = end, .label = label};
}

static void report(const Judgement *judgement, const Mention *count, const Listing *listing)
{
    const Case *it = judgement->it;
    if (elapsed_meets(elapsed_stated(count, false), listing->items))
        return;
    Slot slots[] = {{"stated", article_text(it->article, count->begin, count->end)}, {"listed", elapsed_print(listing->items, judgement->arena)}};
    End ends[] = {place(it, count->begin, count->end, S("the number")), place(it, listing->begin, listing->end, S("the list"))};
    find_places(judgement, ends, 2, slots, sizeof slots / sizeof *slots, slots[0].text);
}

/* Does the colon stand just behind what is counted, with nothing that makes the list a part of it? */
static bool leads_to(const Judgement *judgement, const Mention *count, Str gap)
{
    const Case *it = judgement->it;
    Str before = article_text(it->article, it->segments->sentences.at[count->sentence].begin, count->begin);
    Str tail = str_from(before, before.n > 24 ? before.n - 24 : 0), partial = gap_option(judgement->rule, "partial");
    return gap_words(gap, 5) <= 5 && str_find_byte(gap, ',') == gap.n && !gap_holds(gap, partial) && !gap_holds(tail, partial);
}

static bool exact_count(const Mention *mention)
{
    bool whole = mention->kind == MENTION_COUNT && mention->bound == BOUND_EXACT && mention->step >= 0 && decimal_equal(mention->low, mention->high);
    return whole && !mention->share && decimal_compare(mention->low, decimal(2, 0)) >= 0 && decimal_compare(mention->low, decimal(MOST_ITEMS, 0)) < 0;
}

/* "Three firms - Alba, Brand and Cole - were named": the list between two dashes with spaces round them. False: there is none. */
static bool between_dashes(Str after, Str *gap, Str *list)
{
    static const Str dashes[] = {STR(" - "), STR(" \xE2\x80\x93 "), STR(" \xE2\x80\x94 "), STR("\xE2\x80\x94")};
    for (size_t i = 0; i < sizeof dashes / sizeof *dashes; i++) {
        size_t first = str_find(str_sub(after, 0, NEAR), dashes[i]);
        Str rest = str_from(after, first + dashes[i].n);
        size_t second = str_find(rest, dashes[i]);
        if (first >= after.n || first >= NEAR || second >= rest.n)
            continue;
        *gap = str_sub(after, 0, first);
        *list = str_sub(rest, 0, second);
        return true;
    }
    return false;
}

static void judge_aside(const Judgement *judgement, uint32_t number)
{
    const Case *it = judgement->it;
    const Mention *count = &it->mentions->list.at[number];
    Str gap, list, after = article_text(it->article, count->end, it->segments->sentences.at[count->sentence].end);
    if (!between_dashes(after, &gap, &list) || !leads_to(judgement, count, gap))
        return;
    Listing listing = {.begin = count->end + (uint32_t)str_offset(after, list)};
    listing.end = listing.begin + (uint32_t)list.n;
    if (read_names(it, list, &listing))
        report(judgement, count, &listing);
}

/* The names right behind a comma, up to the mark behind the last: "Ruth, Isabel and Clara,"; nothing more is coordinated with them. */
static bool behind_comma(Str after, Str *gap, Str *list)
{
    size_t comma = str_find(str_sub(after, 0, NEAR), S(", "));
    Str rest = str_from(after, comma + 2);
    size_t and = str_find(str_sub(rest, 0, NEAR), S(" and ")), end = and + 5;
    if (comma >= after.n || comma >= NEAR || and >= rest.n || and >= NEAR)
        return false;
    while (end < rest.n && rest.p[end] != ',' && rest.p[end] != ';' && rest.p[end] != '.')
        end++;
    Str more = str_from(rest, end);
    *gap = str_sub(after, 0, comma);
    *list = str_sub(rest, 0, end);
    return more.n && !str_starts(more, S(", and")) && !str_starts(more, S(", as well"));
}

static bool only_words(Str text)
{
    for (size_t i = 0; i < text.n; i++)
        if (!byte_is_letter(text.p[i]) && text.p[i] != ' ' && text.p[i] != '\'')
            return false;
    return true;
}

/* "in the south of the province" tells where, and of what is no matter: "in the south". */
static Str without_place(const Case *it, Str gap)
{
    Str rest = gap;
    const Phrase *first = language_word(it->knowledge->language, gap_next_word(&rest), PHRASE_PREPOSITION);
    return first && (first->code == PREPOSITION_PLACE || first->code == PREPOSITION_IN) ? str_sub(gap, 0, str_find(gap, S(" of "))) : gap;
}

/* "Rep. Ann Roe, R-Fla.": what a name has behind it is none. */
static bool has_party(Str list)
{
    for (size_t i = 1; i + 1 < list.n; i++)
        if (list.p[i] == '-' && byte_is_upper(list.p[i - 1]) && byte_is_upper(list.p[i + 1]) && (i == 1 || list.p[i - 2] == ' '))
            return true;
    return false;
}

/* "It spread to three towns, Alvik, Molde and Voss, where": names in apposition. One off, or two: what is further off may be others. */
static void judge_apposition(const Judgement *judgement, uint32_t number)
{
    enum { MOST_OFF = 2 };
    const Case *it = judgement->it;
    const Mention *count = &it->mentions->list.at[number];
    Str gap, list, after = article_text(it->article, count->end, it->segments->sentences.at[count->sentence].end);
    if (!count->head.n || !behind_comma(after, &gap, &list) || !only_words(gap) || has_party(list) ||
        str_find_byte(count->unit_text, '-') < count->unit_text.n || !leads_to(judgement, count, without_place(it, gap)))
        return;
    Listing listing = {.begin = count->end + (uint32_t)str_offset(after, list)};
    listing.end = listing.begin + (uint32_t)list.n;
    if (!read_names(it, list, &listing))
        return;
    Elapsed near = {listing.items.least - MOST_OFF, listing.items.most + MOST_OFF};
    if (elapsed_meets(elapsed_stated(count, false), near))
        report(judgement, count, &listing);
}

/* "three suspects: Ana Ruiz, Luis Gil and Eva Sanz." */
static void judge_sentence(const Judgement *judgement, uint32_t number)
{
    const Case *it = judgement->it;
    const Mention *count = &it->mentions->list.at[number];
    uint32_t end = it->segments->sentences.at[count->sentence].end;
    Str after = article_text(it->article, count->end, end);
    size_t colon = str_find_byte(str_sub(after, 0, NEAR), ':');
    if (colon == after.n || colon == NEAR || !leads_to(judgement, count, str_sub(after, 0, colon)))
        return;
    Str text = str_trim(str_from(after, colon + 1));
    if (!text.n || text.p[text.n - 1] != '.')
        return;
    Listing listing = {.begin = end - (uint32_t)text.n, .end = end};
    if (read_names(it, str_sub(text, 0, text.n - 1), &listing))
        report(judgement, count, &listing);
}

/* "The budget has five highlights:" before a list of items. */
static void judge_items(const Judgement *judgement, uint32_t number)
{
    const Case *it = judgement->it;
    const Mention *count = &it->mentions->list.at[number];
    const Sentence *sentence = &it->segments->sentences.at[count->sentence];
    Str after = str_trim(article_text(it->article, count->end, sentence->end));
    if (!str_ends(after, S(":")) || !leads_to(judgement, count, str_sub(after, 0, after.n - 1)))
        return;
    const Article *article = it->article;
    uint32_t first = sentence->block + 1, end = first;
    while (end < article->blocks.n && article->blocks.at[end].kind == BLOCK_ITEM && article->blocks.at[end].list == article->blocks.at[first].list)
        end++;
    if (end < first + 2 || article->blocks.at[end - 1].row + 1u != end - first)
        return;                                      /* nested lists and items of several paragraphs are not counted */
    int32_t items = (int32_t)(end - first);
    Listing listing = {{items, items}, article->blocks.at[first].begin, article->blocks.at[first].end};
    report(judgement, count, &listing);
}

/* "Both [sons, ]Karl, Jens and Odd work": three are listed behind a word for two, given by the option `pair`. What stands behind the third is no name. */
static void judge_pair(const Judgement *judgement, const Sentence *sentence)
{
    const Case *it = judgement->it;
    Str text = article_text(it->article, sentence->begin, sentence->end), rest = text, word = gap_next_word(&rest);
    if (!word.n || !gap_holds(word, gap_option(judgement->rule, "pair")))
        return;
    size_t and = str_find(rest, S(" and "));
    Str behind = str_from(rest, and + 5), last = gap_next_word(&behind);
    size_t end = last.n ? str_offset(rest, last) + last.n : 0;
    for (Str more = behind; last.n && more.n > 1 && more.p[0] == ' ' && byte_is_upper(more.p[1]); end = str_offset(rest, last) + last.n)
        last = gap_next_word(&more);
    Listing listing = {.begin = sentence->begin + (uint32_t)str_offset(text, rest) + 1, .end = sentence->begin + (uint32_t)(str_offset(text, rest) + end)};
    Str names = str_trim(str_sub(rest, 0, end));
    if (and >= NEAR || !end || !read_names(it, names, &listing) || listing.items.least < 3)
        return;
    Slot slots[] = {{"stated", word}, {"listed", elapsed_print(listing.items, judgement->arena)}};
    uint32_t begin = sentence->begin + (uint32_t)str_offset(text, word);
    End ends[] = {place(it, begin, begin + (uint32_t)word.n, S("the number")), place(it, listing.begin, listing.end, S("the list"))};
    find_places(judgement, ends, 2, slots, sizeof slots / sizeof *slots, slots[0].text);
}

static void search(const Judgement *judgement)
{
    const Mentions *mentions = judgement->it->mentions;
    for (uint32_t i = 0; i < judgement->it->segments->sentences.n; i++)
        judge_pair(judgement, &judgement->it->segments->sentences.at[i]);
    for (uint32_t i = 0; i < mentions->list.n; i++) {
        if (!exact_count(&mentions->list.at[i]))
            continue;
        judge_sentence(judgement, i);
        judge_aside(judgement, i);
        judge_apposition(judgement, i);
        judge_items(judgement, i);
    }
}

const Kind kind_list = {.search = search};
