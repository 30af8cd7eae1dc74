/* Where a figure stands: its tokens, its noun phrase with possessor and governing noun, and whether it is known or a mere attribute. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "claim/figure.h"

enum { NOUNS = 4 };                                  /* governing nouns, one above the other */

static bool is_hyphen(const Reader *reader, uint32_t i)
{
    return reader_is(reader, i, "-");
}

/* The possessor that ends before token `left`: "Mexico 's", "its". */
static uint32_t possessor_before(const Reader *reader, uint32_t left)
{
    bool mark = left > 1 && reader_noun_tag(reader, left - 2);
    return mark ? left - 2 : left - 1;
}

/* Takes in what stands before the figure or its governing noun within one phrase, and notes the possessor there. `nouns`: other nouns may
   stand there too, as in "the cloud investment of". */
static uint32_t extend_left(const Reader *reader, Figure *figure, uint32_t left, bool nouns)
{
    for (uint32_t n = 0; left && n < REACH; n++) {
        const NameSpan *name = reader_name(reader, left - 1);
        Tag tag = (Tag)reader->tokens.at[left - 1].tag;
        bool noun = tag_is_noun(tag);
        uint32_t found = name ? name->end - 1 : tag == TAG_POSSESSIVE ? possessor_before(reader, left) : NONE;
        if (found != NONE && figure->possessor == NONE)
            figure->possessor = found;
        if (tag == TAG_POSSESSIVE && found != left - 1) {
            left = noun_phrase_before(reader, left - 1, &found);
            break;
        }
        if (!name && ((noun && !nouns) || !noun_phrase_holds(reader, left - 1) || reader->tokens.at[left - 1].kind == TOKEN_SYMBOL))
            break;
        left = name ? name->first : left - 1;
        if (tag == TAG_DETERMINER)
            break;
    }
    return left;
}

/* Is the word at i an adjective, determiner or possessor in front of a figure? A noun there belongs to another phrase: "told reporters 40 people". */
static bool before_figure(const Reader *reader, const Figure *figure, uint32_t i)
{
    Tag tag = (Tag)reader->tokens.at[i].tag;
    bool noun_follows = figure->head != NONE, modifier = tag_is_verb(tag) && !reader->group_of[i];         /* "a proposed 40 percent tax" */
    return modifier || tag == TAG_DETERMINER || tag == TAG_ADJECTIVE || tag == TAG_POSSESSIVE ||
           (noun_follows && reader_name(reader, i) && !noun_phrase_is_time(reader, i));
}

/* "the deficit with Mexico of": the noun before the name. */
static uint32_t over_prepositional(const Reader *reader, uint32_t noun)
{
    const NameSpan *name = reader_name(reader, noun);
    bool behind = name && name->first > 1 && reader_preposition(reader, name->first - 1) && reader_noun_tag(reader, name->first - 2);
    return behind ? name->first - 2 : noun;
}

/* What rises or falls, before "to $5bn": "a jump in [revenue] to", "a [wage] hike to"; NONE when nothing does. */
static uint32_t changed_noun(Reader *reader, uint32_t noun)
{
    bool changes = reader_lemma_word(reader, noun, PHRASE_CHANGE) != NULL;
    if (changes)
        return noun && reader_noun_tag(reader, noun - 1) && !reader_name(reader, noun - 1) ? noun - 1 : noun;
    uint32_t head, first = noun_phrase_before(reader, noun + 1, &head);
    Preposition preposition = first > 1 ? reader_preposition(reader, first - 1) : PREPOSITION_NONE;
    bool in = preposition == PREPOSITION_IN || preposition == PREPOSITION_OF;
    return in && reader_noun_tag(reader, first - 2) && reader_lemma_word(reader, first - 2, PHRASE_CHANGE) ? noun : NONE;
}

/* Governing nouns: "investment of", over light nouns as in "a total of"; with another preposition only those that say what was done or planned. */
static bool govern(Reader *reader, Figure *figure)
{
    uint32_t left = figure->left, head;
    if (left && reader->tokens.at[left - 1].kind == TOKEN_QUOTE)
        left--;                                      /* the creation of "7,000 jobs" */
    if (left < 2)
        return false;
    Preposition preposition = reader_preposition(reader, left - 1);
    uint32_t noun = left - 2;
    bool as_noun = reader_tag(reader, noun, TAG_ADJECTIVE) && noun && reader_tag(reader, noun - 1, TAG_DETERMINER);        /* "a fine of" */
    if (!preposition || !(reader_noun_tag(reader, noun) || as_noun))
        return false;
    if (preposition == PREPOSITION_OF)
        noun = over_prepositional(reader, noun);
    if (reader->tokens.at[noun].kind != TOKEN_WORD)
        return false;
    bool light = reader_lemma_word(reader, noun, PHRASE_LIGHT_NOUN);
    bool telling = reader_lemma_word(reader, noun, PHRASE_STATUS) || reader_lemma_word(reader, noun, PHRASE_PLAN) || reader_deed(reader, noun).n;
    bool deed = reader_deed(reader, noun).n > 0;
    bool to = preposition == PREPOSITION_TO;
    if (to && !telling && (noun = changed_noun(reader, noun)) == NONE)
        return false;
    if (preposition == PREPOSITION_PLACE || preposition == PREPOSITION_IN
            ? !deed
            : preposition != PREPOSITION_OF && !to && !(preposition == PREPOSITION_AIM && telling))
        return false;
    if (!light && figure->noun == NONE)
        figure->noun = noun;
    uint32_t first = noun_phrase_before(reader, noun + 1, &head);
    uint32_t extended = extend_left(reader, figure, noun, true);
    figure->left = first < extended ? first : extended;
    return true;
}

static void find_phrase(Reader *reader, Figure *figure)
{
    figure->left = figure->first;
    figure->right = figure->head != NONE && figure->head >= figure->end ? figure->head + 1 : figure->end;
    if (figure->left && before_figure(reader, figure, figure->left - 1))
        figure->left = extend_left(reader, figure, figure->left, false);
    for (uint32_t n = 0; n < NOUNS && govern(reader, figure); n++)
        continue;
}

/* Is the figure known already, or a mere attribute of something else? */
static void describe(const Reader *reader, Figure *figure)
{
    uint32_t first = figure->noun != NONE ? figure->first : figure->left;
    for (uint32_t i = figure->left; i < figure->value && i - figure->left < REACH; i++)
        figure->definite |= reader_word(reader, i, PHRASE_DEFINITE) || (i >= first && reader_tag(reader, i, TAG_POSSESSIVE));
    figure->attribute = figure->mention->kind == MENTION_AGE || is_hyphen(reader, figure->value_end);
    for (uint32_t i = figure->value_end; i < figure->end; i++)
        figure->attribute |= is_hyphen(reader, i) && i + 1 < figure->end && i == figure->value_end;
}

Figure figure_read(Reader *reader, const Mention *mention)
{
    Figure figure = {.mention = mention, .noun = NONE, .possessor = NONE, .head = NONE, .other = NONE};
    figure.first = reader_token_at(reader, mention->begin);
    figure.end = reader_token_at(reader, mention->end - (mention->end > mention->begin)) + 1;
    figure.value = reader_token_at(reader, mention->value_begin);
    figure.value_end = reader_token_at(reader, mention->value_end - (mention->value_end > mention->value_begin)) + 1;
    uint32_t n = reader->tokens.n;
    figure.first = figure.first < n ? figure.first : n - 1;
    figure.value = figure.value < n ? figure.value : n - 1;
    figure.end = figure.end < n ? figure.end : n;
    figure.value_end = figure.value_end < n ? figure.value_end : n;
    bool share = mention->kind != MENTION_COUNT && mention->kind != MENTION_DATE;
    for (uint32_t i = figure.value_end; share && i < figure.end; i++)
        if (reader_preposition(reader, i) == PREPOSITION_OF)
            figure.end = i;                          /* "20 percent [of the students]": what it is a share of is no part of it */
    if (mention->head_end > mention->head_begin)
        figure.head = noun_phrase_head(reader, reader_token_at(reader, mention->head_begin));
    else if (mention->kind != MENTION_DATE)
        figure.head = noun_phrase_behind(reader, figure.end);
    if (figure.head != NONE && (figure.head >= n || (share && reader_preposition(reader, figure.end) == PREPOSITION_OF && figure.head >= figure.end)))
        figure.head = NONE;
    find_phrase(reader, &figure);
    figure_find_verb(reader, &figure);
    describe(reader, &figure);
    return figure;
}
