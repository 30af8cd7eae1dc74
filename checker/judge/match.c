/* Patterns are matched over the words between the figures that the mentions have read; every search is bounded by the pattern's own length. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "judge/match.h"

enum { LONGEST_GAP = 8, LONGEST_LEAP = 40 };         /* items that a gap passes over: a clause's; that "~" and "...." do: a long news sentence's */

static bool is_time(const Knowledge *knowledge, Str name)
{
    const Unit *unit = units_find(knowledge->units, name);
    return unit && str_equal(unit->dimension, S("time"));
}

#define FORM(form) ((Forms)1 << FORM_##form)

/* The forms of figures of this kind that are one number. */
static Forms forms_of_kind(MentionKind kind)
{
    switch ((int)kind) {
    case MENTION_COUNT: return FORM(COUNT) | FORM(AMOUNT) | FORM(ANY);
    case MENTION_MONEY: return FORM(MONEY) | FORM(AMOUNT) | FORM(ANY);
    case MENTION_MEASURE: return FORM(MEASURE) | FORM(AMOUNT) | FORM(ANY);
    case MENTION_PERCENT: return FORM(PERCENT) | FORM(ANY);
    case MENTION_POINTS: return FORM(POINTS);
    case MENTION_DURATION: return FORM(DURATION);
    case MENTION_AGE: return FORM(AGE);
    default: return 0;
    }
}

Forms match_forms(const Mention *mention, const Knowledge *knowledge)
{
    Forms forms = forms_of_kind(mention->kind);
    if (!decimal_equal(mention->low, mention->high))
        return mention->bound == BOUND_RANGE && (forms & (FORM(ANY) | FORM(AGE))) ? FORM(RANGE) : 0;
    if (decimal_sign(mention->low) < 0)
        return 0;
    if (mention->kind == MENTION_RATIO)
        return mention->share ? FORM(SHARE) : FORM(TIMES);
    if (mention->per.n && (forms & FORM(AMOUNT)))
        forms |= is_time(knowledge, mention->per) ? FORM(RATE) : FORM(EACH);
    if (mention->per.n)
        forms &= ~FORM(PERCENT);                     /* 3 percent a year */
    return forms;
}

static bool dash(Str text)
{
    return str_equal(text, S("-")) || str_equal(text, S("\xE2\x80\x93")) || str_equal(text, S("\xE2\x80\x94"));
}

static bool in_word(char c)
{
    return byte_is_letter(c) || byte_is_digit(c) || c == '\'' || (unsigned char)c >= 0x80;
}

/* Dashes and typographic quotation marks are marks, not letters: they begin with the bytes of U+2010 to U+203F. */
static bool general_mark(Str text, size_t at)
{
    return at + 2 < text.n && (unsigned char)text.p[at] == 0xE2 && (unsigned char)text.p[at + 1] == 0x80;
}

static bool apostrophe(Str text, size_t at)
{
    return general_mark(text, at) && (unsigned char)text.p[at + 2] == 0x99;
}

static size_t word_length(Str text)
{
    size_t n = 0;
    while (n < text.n && in_word(text.p[n]) && (!general_mark(text, n) || apostrophe(text, n)))
        n += apostrophe(text, n) ? 3 : 1;
    return n ? n : general_mark(text, 0) ? 3 : 1;
}

static void add_item(Items *out, Item item)
{
    if (out->n < MATCH_ITEMS)
        out->at[out->n++] = item;
}

static void add_words(const Case *it, uint32_t begin, uint32_t end, Items *out)
{
    while (begin < end && out->n < MATCH_ITEMS) {
        Str rest = article_text(it->article, begin, end);
        size_t length = byte_is_space(rest.p[0]) ? 0 : word_length(rest);
        if (length)
            add_item(out, (Item){.begin = begin, .end = begin + (uint32_t)length, .hash = pattern_hash(str_sub(rest, 0, length))});
        begin += length ? (uint32_t)length : 1;
    }
}

static void add_sentence(const Case *it, uint32_t sentence, uint32_t first, Items *out)
{
    uint32_t at = it->segments->sentences.at[sentence].begin, end = it->segments->sentences.at[sentence].end;
    for (uint32_t i = first; i < it->mentions->list.n && it->mentions->list.at[i].sentence == sentence; i++) {
        const Mention *mention = &it->mentions->list.at[i];
        bool holds_length = i + 1 < it->mentions->list.n && mention[1].within && mention[1].begin < mention->end;
        if (mention->begin < at || holds_length)
            continue;                                /* "the next [15 years]": the length is the figure */
        add_words(it, at, mention->begin, out);
        add_item(out, (Item){.begin = mention->begin, .end = mention->end, .figure = mention, .forms = match_forms(mention, it->knowledge),
                             .date = mention->kind == MENTION_DATE});
        at = mention->end;
    }
    add_words(it, at, end, out);
}

void match_items(const Case *it, uint32_t sentence, uint32_t first, Items *out)
{
    out->it = it;
    out->n = 0;
    add_sentence(it, sentence, first, out);
    out->own = out->n;
}

void match_next_items(const Case *it, uint32_t sentence, uint32_t first, Items *out)
{
    uint32_t begin = it->segments->sentences.at[sentence].begin;
    add_item(out, (Item){.begin = begin, .end = begin});
    add_sentence(it, sentence, first, out);
}

static Str item_text(const Items *items, uint32_t i)
{
    return article_text(items->it->article, items->at[i].begin, items->at[i].end);
}

static bool among(Str text, Str alternatives)
{
    while (alternatives.n) {
        Str one = str_cut(&alternatives, '|');
        if (str_equal_fold(one, text) || (str_equal(one, S("-")) && dash(text)))
            return true;
    }
    return false;
}

/* Is the item one of the element's words? Nearly all are told by their hashes. */
static bool is_word(const Items *items, uint32_t i, const Element *element)
{
    if (i >= items->n || items->at[i].figure)
        return false;
    for (uint32_t k = 0; k < element->hash_count; k++)
        if (element->hashes[k] == items->at[i].hash)
            return among(item_text(items, i), element->text);
    return false;
}

enum { LONGEST_WORD = 32 };

static uint32_t nature_of_change(const Knowledge *knowledge, Str word)
{
    Str forms[] = {word, lexicon_lemma(&knowledge->lexicon, word, LEXICON_VERB), lexicon_lemma(&knowledge->lexicon, word, LEXICON_NOUN)};
    uint32_t nature = 0;
    for (size_t k = 0; k < sizeof forms / sizeof *forms; k++) {
        const Phrase *phrase = language_word(knowledge->language, forms[k], PHRASE_CHANGE);
        if (phrase && phrase->code)
            nature |= NATURE_CHANGE | (phrase->code == 1 ? NATURE_UP : 0u) | (phrase->code == -1 ? NATURE_DOWN : 0u);
    }
    return nature;
}

/* A word of change and its direction, by its lemma as a verb or a noun; "while", "but": something else begins. */
static uint32_t nature_of(const Knowledge *knowledge, Str text)
{
    char buffer[LONGEST_WORD];
    if (text.n > LONGEST_WORD)
        return 0;
    for (size_t k = 0; k < text.n; k++)
        buffer[k] = byte_lower(text.p[k]);
    Str word = {buffer, text.n};
    return nature_of_change(knowledge, word) | (language_word(knowledge->language, word, PHRASE_TURN) ? NATURE_TURN : 0u);
}

/* The same, remembered. */
static uint32_t nature_of_item(const Items *items, uint32_t i)
{
    Natures *natures = items->it->natures;
    const Knowledge *knowledge = items->it->knowledge;
    Str word = item_text(items, i);
    if (!natures)
        return nature_of(knowledge, word);
    uint32_t at = items->at[i].hash % NATURES;
    if (!str_equal(natures->at[at].word, word)) {
        natures->at[at].word = word;
        natures->at[at].nature = nature_of(knowledge, word);
    }
    return natures->at[at].nature;
}

static bool has_nature(Items *items, uint32_t i, uint32_t nature)
{
    if (i >= items->n || items->at[i].figure)
        return false;
    Item *item = &items->at[i];
    if (!item->nature)
        item->nature = (uint8_t)(NATURE_ASKED | nature_of_item(items, i));
    return item->nature & nature;
}

static bool opens(const Items *items, uint32_t i)
{
    return i < items->n && items->at[i].begin == items->at[i].end;
}

static bool ends_clause(const Items *items, uint32_t i)
{
    return i >= items->n || opens(items, i) || (!items->at[i].figure && among(item_text(items, i), S(".|;|)|!|?|-|:")));
}

/* A gap stays within its clause and passes over no figure but dates, and over no other change; "~" and "...." only within their sentence. */
static bool passable(Items *items, uint32_t i, Passes passes)
{
    bool far = passes == PASSES_ALL || passes == PASSES_NO_FIGURE;
    if (i >= items->n || (far && opens(items, i)))
        return false;
    if (far)
        return passes == PASSES_ALL || !items->at[i].figure || items->at[i].date;
    if (items->at[i].figure && items->at[i].figure->kind == MENTION_RANK)
        return true;                                 /* "in the first group" */
    if (items->at[i].figure && !items->at[i].date)
        return false;
    Str text = item_text(items, i);
    if (items->at[i].date || !text.n || str_equal(text, S(",")))
        return items->at[i].date || (text.n && passes == PASSES_COMMAS);
    bool abbreviated = str_equal(text, S(".")) && i + 1 < items->n && !ends_clause(items, i + 1);
    bool mark = !abbreviated && (!in_word(text.p[0]) || (general_mark(text, 0) && !apostrophe(text, 0)));
    return !mark && !has_nature(items, i, NATURE_TURN | NATURE_CHANGE);
}

/* Is the item before this word, or a figure that ends with it: "12 [points]"? */
static bool is_behind(const Items *items, uint32_t i, const Element *element)
{
    if (i == 0 || !items->at[i - 1].figure)
        return i > 0 && is_word(items, i - 1, element);
    Str text = item_text(items, i - 1), word = text;
    while (text.n)
        word = str_cut(&text, ' ');
    for (Str alternatives = element->text; alternatives.n;)
        if (str_equal_fold(str_cut(&alternatives, '|'), word))
            return true;
    return false;
}

static bool match_from(const Pattern *pattern, uint32_t element, Items *items, uint32_t i, Match *out);

static bool match_gap(const Pattern *pattern, uint32_t element, Items *items, uint32_t i, Match *out)
{
    Passes passes = pattern->elements[element].passes;
    uint32_t longest = passes >= PASSES_NO_FIGURE ? LONGEST_LEAP : LONGEST_GAP;
    for (uint32_t passed = 0;; passed++) {
        if (match_from(pattern, element + 1, items, i + passed, out))
            return true;
        if (passed == longest || !passable(items, i + passed, passes))
            return false;
    }
}

static bool match_one(const Element *element, Items *items, uint32_t i, Match *out)
{
    switch (element->kind) {
    case ELEMENT_WORD:
        return is_word(items, i, element);
    case ELEMENT_CHANGE:
        return has_nature(items, i, element->nature);
    case ELEMENT_FIGURE:
        if (i >= items->n || !items->at[i].figure || items->at[i].date || !(items->at[i].forms >> element->form & 1))
            return false;
        out->figures[element->figure] = items->at[i].figure;
        out->forms[element->figure] = element->text;
        return true;
    case ELEMENT_NEXT:
    case ELEMENT_FIRST:
    case ELEMENT_GAP:
    case ELEMENT_END:
    case ELEMENT_NOT:
        break;
    }
    return false;
}

/* Over the marks that close this sentence, to the first word of the next. */
static bool match_next(const Pattern *pattern, uint32_t element, Items *items, uint32_t i, Match *out)
{
    enum { MOST_MARKS = 4 };
    for (uint32_t end = i + MOST_MARKS; i < end && !opens(items, i); i++)
        if (!ends_clause(items, i))
            return false;
    return opens(items, i) && match_from(pattern, element + 1, items, i + 1, out);
}

static bool no_figure_before(const Items *items, uint32_t i)
{
    while (i > 0 && (!items->at[i - 1].figure || items->at[i - 1].date))
        i--;
    return i == 0;
}

static bool match_from(const Pattern *pattern, uint32_t element, Items *items, uint32_t i, Match *out)
{
    if (element == pattern->n)
        return true;
    const Element *now = &pattern->elements[element];
    if (now->kind == ELEMENT_GAP)
        return match_gap(pattern, element, items, i, out);
    if (now->kind == ELEMENT_END)
        return ends_clause(items, i) && match_from(pattern, element + 1, items, i, out);
    if (now->kind == ELEMENT_FIRST)
        return no_figure_before(items, i) && match_from(pattern, element + 1, items, i, out);
    if (now->kind == ELEMENT_NEXT)
        return match_next(pattern, element, items, i, out);
    if (now->kind == ELEMENT_NOT)
        return !(now->behind ? is_behind(items, i, now) : is_word(items, i, now)) && match_from(pattern, element + 1, items, i, out);
    const Mention *figure = out->figures[now->figure];
    Str form = out->forms[now->figure];
    if (match_one(now, items, i, out) && match_from(pattern, element + 1, items, i + 1, out))
        return true;
    out->figures[now->figure] = figure;
    out->forms[now->figure] = form;
    return now->optional && match_from(pattern, element + 1, items, i, out);
}

/* Can the first element not stand at item i? Asked before a Match is made ready, which is large. */
static bool fails_at_once(const Element *first, Items *items, uint32_t i)
{
    if (first->optional)
        return false;
    return (first->kind == ELEMENT_WORD && !is_word(items, i, first)) || (first->kind == ELEMENT_CHANGE && !has_nature(items, i, first->nature)) ||
           (first->kind == ELEMENT_FIGURE && !(items->at[i].forms >> first->form & 1));
}

bool match_at(const Pattern *pattern, Items *items, uint32_t i, Match *out)
{
    if (fails_at_once(&pattern->elements[0], items, i))
        return false;
    *out = (Match){0};
    return match_from(pattern, 0, items, i, out);
}
