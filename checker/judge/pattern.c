/* Patterns are matched over the words between the figures that the mentions have read; every search is bounded by the pattern's own length. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "judge/pattern.h"

enum { LONGEST_GAP = 8 };                            /* words that a gap passes over */

static bool figure_element(Str text, Element *out)
{
    if (text.n < 5 || text.p[0] != '{' || text.p[text.n - 1] != '}' || text.p[2] != ':' || text.p[1] < 'a' || text.p[1] > 'z')
        return false;
    *out = (Element){.kind = ELEMENT_FIGURE, .text = str_sub(text, 3, text.n - 1), .letter = (uint8_t)(text.p[1] - 'a'), .optional = out->optional};
    return true;
}

static bool read_element(Str text, Element *out)
{
    *out = (Element){.kind = ELEMENT_WORD, .text = text};
    if (text.n > 1 && text.p[text.n - 1] == '?') {
        text.n--;
        out->optional = true;
        out->text = text;
    }
    if (str_equal(text, S("..")) || str_equal(text, S("...")))
        *out = (Element){.kind = ELEMENT_GAP, .commas = text.n == 3};
    else if (text.n > 1 && text.p[0] == '!')
        *out = (Element){.kind = ELEMENT_NOT, .behind = text.p[1] == '<', .text = str_from(text, text.p[1] == '<' ? 2 : 1)};
    else if (str_equal(text, S("$")))
        out->kind = ELEMENT_END;
    else if (text.p[0] == '<' && text.p[text.n - 1] == '>')
        *out = (Element){.kind = ELEMENT_CHANGE, .text = str_sub(text, 1, text.n - 1), .optional = out->optional};
    else if (text.p[0] == '{')
        return figure_element(text, out);
    return true;
}

bool pattern_read(Str text, Pattern *out)
{
    *out = (Pattern){0};
    for (text = str_trim(text); text.n; text = str_trim(text)) {
        Str word = str_cut(&text, ' ');
        if (out->n == PATTERN_ELEMENTS || !read_element(word, &out->elements[out->n]))
            return false;
        const Element *element = &out->elements[out->n++];
        out->figures += element->kind == ELEMENT_FIGURE && !element->optional;
    }
    return out->figures > 0;
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
    if (out->n < PATTERN_ITEMS)
        out->at[out->n++] = item;
}

static void add_words(const Case *it, uint32_t begin, uint32_t end, Items *out)
{
    while (begin < end && out->n < PATTERN_ITEMS) {
        Str rest = article_text(it->article, begin, end);
        size_t length = byte_is_space(rest.p[0]) ? 0 : word_length(rest);
        if (length)
            add_item(out, (Item){.begin = begin, .end = begin + (uint32_t)length});
        begin += length ? (uint32_t)length : 1;
    }
}

void pattern_items(const Case *it, uint32_t sentence, uint32_t first, Items *out)
{
    uint32_t at = it->segments->sentences.at[sentence].begin, end = it->segments->sentences.at[sentence].end;
    out->it = it;
    out->n = 0;
    for (uint32_t i = first; i < it->mentions->list.n && it->mentions->list.at[i].sentence == sentence; i++) {
        const Mention *mention = &it->mentions->list.at[i];
        bool holds_length = i + 1 < it->mentions->list.n && mention[1].within && mention[1].begin < mention->end;
        if (mention->begin < at || holds_length)
            continue;                                /* "the next [15 years]": the length is the figure */
        add_words(it, at, mention->begin, out);
        add_item(out, (Item){.begin = mention->begin, .end = mention->end, .figure = mention, .date = mention->kind == MENTION_DATE});
        at = mention->end;
    }
    add_words(it, at, end, out);
}

static Str item_text(const Items *items, uint32_t i)
{
    return article_text(items->it->article, items->at[i].begin, items->at[i].end);
}

static bool dash(Str text)
{
    return str_equal(text, S("-")) || str_equal(text, S("\xE2\x80\x93")) || str_equal(text, S("\xE2\x80\x94"));
}

static bool is_word(const Items *items, uint32_t i, Str alternatives)
{
    if (i >= items->n || items->at[i].figure)
        return false;
    Str text = item_text(items, i);
    while (alternatives.n) {
        Str one = str_cut(&alternatives, '|');
        if (str_equal_fold(one, text) || (str_equal(one, S("-")) && dash(text)))
            return true;
    }
    return false;
}

enum { LONGEST_WORD = 32 };

/* The word in lower case, in the buffer; empty for figures and for what is longer. */
static Str lower_word(const Items *items, uint32_t i, char buffer[LONGEST_WORD])
{
    Str text = i < items->n && !items->at[i].figure ? item_text(items, i) : (Str){0};
    if (text.n > LONGEST_WORD)
        return (Str){0};
    for (size_t k = 0; k < text.n; k++)
        buffer[k] = byte_lower(text.p[k]);
    return (Str){buffer, text.n};
}

/* A word of change and its direction; by its lemma as a verb or a noun. */
static bool is_change(const Items *items, uint32_t i, Str direction)
{
    char buffer[LONGEST_WORD];
    Str word = lower_word(items, i, buffer);
    const Knowledge *knowledge = items->it->knowledge;
    Str forms[] = {word, lexicon_lemma(&knowledge->lexicon, word, LEXICON_VERB), lexicon_lemma(&knowledge->lexicon, word, LEXICON_NOUN)};
    int32_t wanted = str_equal(direction, S("up")) ? 1 : str_equal(direction, S("down")) ? -1 : 0;
    for (size_t k = 0; word.n && k < sizeof forms / sizeof *forms; k++) {
        const Phrase *phrase = language_word(knowledge->language, forms[k], PHRASE_CHANGE);
        if (phrase && phrase->code != 0 && (phrase->code == wanted || wanted == 0))
            return true;
    }
    return false;
}

/* "while", "but": something else begins. */
static bool is_turn(const Items *items, uint32_t i)
{
    char buffer[LONGEST_WORD];
    Str word = lower_word(items, i, buffer);
    return word.n && language_word(items->it->knowledge->language, word, PHRASE_TURN);
}

static bool has_amount(const Mention *mention)
{
    return mention->kind == MENTION_COUNT || mention->kind == MENTION_MONEY || mention->kind == MENTION_MEASURE;
}

static bool is_time(const Knowledge *knowledge, Str name)
{
    const Unit *unit = units_find(knowledge->units, name);
    return unit && str_equal(unit->dimension, S("time"));
}

/* Is it a figure of the form that the pattern asks for? Ranges and vague numbers are of the form `range` only. */
static bool is_form(const Knowledge *knowledge, const Mention *mention, Str form)
{
    static const struct { Str name; MentionKind kind; } kinds[] = {
        {STR("count"), MENTION_COUNT}, {STR("money"), MENTION_MONEY}, {STR("percent"), MENTION_PERCENT}, {STR("points"), MENTION_POINTS},
        {STR("duration"), MENTION_DURATION}, {STR("measure"), MENTION_MEASURE}, {STR("age"), MENTION_AGE},
    };
    bool range = !decimal_equal(mention->low, mention->high);
    if (str_equal(form, S("range")))
        return range && mention->bound == BOUND_RANGE && (has_amount(mention) || mention->kind == MENTION_PERCENT);
    if (range || decimal_sign(mention->low) < 0)
        return false;
    if (str_equal(form, S("rate")) || str_equal(form, S("each")))
        return has_amount(mention) && mention->per.n && is_time(knowledge, mention->per) == str_equal(form, S("rate"));
    if (str_equal(form, S("share")))
        return mention->kind == MENTION_RATIO && mention->share;
    if (str_equal(form, S("times")))
        return mention->kind == MENTION_RATIO && !mention->share;
    if (str_equal(form, S("amount")))
        return has_amount(mention);
    if (str_equal(form, S("any")))
        return has_amount(mention) || mention->kind == MENTION_PERCENT;
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (str_equal(form, kinds[i].name))
            return mention->kind == kinds[i].kind && !(mention->kind == MENTION_PERCENT && mention->per.n);
    return false;
}

/* A gap stays within its clause and passes over no figure but dates, and over no other change. */
static bool passable(const Items *items, uint32_t i, bool commas)
{
    if (i >= items->n || (items->at[i].figure && !items->at[i].date))
        return false;
    Str text = item_text(items, i);
    if (items->at[i].date || str_equal(text, S(",")))
        return items->at[i].date || commas;
    bool mark = !in_word(text.p[0]) || (general_mark(text, 0) && !apostrophe(text, 0));
    return !mark && !is_turn(items, i) && !is_change(items, i, (Str){0});
}

/* Is the item before this word, or a figure that ends with it: "12 [points]"? */
static bool is_behind(const Items *items, uint32_t i, Str alternatives)
{
    if (i == 0 || !items->at[i - 1].figure)
        return i > 0 && is_word(items, i - 1, alternatives);
    Str text = item_text(items, i - 1), word = text;
    while (text.n)
        word = str_cut(&text, ' ');
    while (alternatives.n)
        if (str_equal_fold(str_cut(&alternatives, '|'), word))
            return true;
    return false;
}

static bool match_from(const Pattern *pattern, uint32_t element, const Items *items, uint32_t i, Match *out);

static bool match_gap(const Pattern *pattern, uint32_t element, const Items *items, uint32_t i, Match *out)
{
    for (uint32_t passed = 0;; passed++) {
        if (match_from(pattern, element + 1, items, i + passed, out))
            return true;
        if (passed == LONGEST_GAP || !passable(items, i + passed, pattern->elements[element].commas))
            return false;
    }
}

static bool ends_clause(const Items *items, uint32_t i)
{
    return i >= items->n || (!items->at[i].figure && is_word(items, i, S(".|;|)|!|?|-|:")));
}

static bool match_one(const Element *element, const Items *items, uint32_t i, Match *out)
{
    switch (element->kind) {
    case ELEMENT_WORD:
        return is_word(items, i, element->text);
    case ELEMENT_CHANGE:
        return is_change(items, i, element->text);
    case ELEMENT_FIGURE:
        if (i >= items->n || !items->at[i].figure || items->at[i].date || !is_form(items->it->knowledge, items->at[i].figure, element->text))
            return false;
        out->figures[element->letter] = items->at[i].figure;
        out->forms[element->letter] = element->text;
        return true;
    case ELEMENT_GAP:
    case ELEMENT_END:
    case ELEMENT_NOT:
        break;
    }
    return false;
}

static bool match_from(const Pattern *pattern, uint32_t element, const Items *items, uint32_t i, Match *out)
{
    if (element == pattern->n)
        return true;
    const Element *now = &pattern->elements[element];
    if (now->kind == ELEMENT_GAP)
        return match_gap(pattern, element, items, i, out);
    if (now->kind == ELEMENT_END)
        return ends_clause(items, i);
    if (now->kind == ELEMENT_NOT)
        return !(now->behind ? is_behind(items, i, now->text) : is_word(items, i, now->text)) && match_from(pattern, element + 1, items, i, out);
    Match before = *out;
    if (match_one(now, items, i, out) && match_from(pattern, element + 1, items, i + 1, out))
        return true;
    *out = before;
    return now->optional && match_from(pattern, element + 1, items, i, out);
}

bool pattern_match(const Pattern *pattern, const Items *items, uint32_t i, Match *out)
{
    *out = (Match){0};
    return match_from(pattern, 0, items, i, out);
}
