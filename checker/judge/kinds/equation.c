/* equation: figures that are found by what they count, in a sentence, a paragraph or the article, must fulfil the rule's equation. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "judge/gap.h"
#include "judge/reckon.h"

enum { MOST_WORDS_AWAY = 6, MOST_BYTES_AWAY = 80, NOUN_WORDS = 3 };

typedef enum Extent { EXTENT_SENTENCE, EXTENT_PARAGRAPH, EXTENT_ARTICLE } Extent;

/* The rule's options, read. */
typedef struct Equation {
    NamedFigure figures[FORMULA_FIGURES];
    uint32_t n;
    Pattern line;                                    /* its names and equation; it has no elements */
    Extent extent;
    Allowance allowance;
} Equation;

static const void *prepare(const Rule *rule, Arena *arena)
{
    Equation *equation = ARENA_NEW(arena, Equation);
    Str within = gap_option(rule, "within");
    if (!equation)
        return NULL;
    for (Str rest = gap_option(rule, "figures"); rest.n && equation->n < FORMULA_FIGURES;) {
        Str wrong, text = str_cut(&rest, '\n');
        equation->n += str_trim(text).n && !pattern_read_figure(text, &equation->line.names, &equation->figures[equation->n], &wrong);
    }
    equation->line.equation = gap_option(rule, "equation");
    equation->extent = str_equal(within, S("article")) ? EXTENT_ARTICLE : str_equal(within, S("paragraph")) ? EXTENT_PARAGRAPH : EXTENT_SENTENCE;
    equation->allowance = reckon_allowance(rule);
    return equation;
}

/* The word, its plural, or its lemma is one of those parted by |. */
static bool is_word(Str word, Str words)
{
    while (words.n) {
        Str one = str_trim(str_cut(&words, '|'));
        bool plural = word.n == one.n + 1 && byte_lower(word.p[one.n]) == 's' && str_equal_fold(str_sub(word, 0, one.n), one);
        if (one.n && (plural || str_equal_fold(one, word)))
            return true;
    }
    return false;
}

static bool any_word(Str text, Str words, uint32_t most)
{
    Str word = gap_next_word(&text);
    for (uint32_t i = 0; word.n && i < most; i++, word = gap_next_word(&text))
        if (is_word(word, words))
            return true;
    return false;
}

/* The last words of a text. */
static Str tail_of(Str text)
{
    Str tail = str_from(text, text.n > MOST_BYTES_AWAY ? text.n - MOST_BYTES_AWAY : 0);
    while (gap_words(tail, MOST_WORDS_AWAY) > MOST_WORDS_AWAY)
        gap_next_word(&tail);
    return tail;
}

/* Does a word of the list stand near, with no other figure between? */
static bool word_beside(const Case *it, uint32_t number, Str words)
{
    const Mention *mention = &it->mentions->list.at[number], *before = number ? mention - 1 : NULL;
    const Mention *behind = number + 1 < it->mentions->list.n ? mention + 1 : NULL;
    uint32_t begin = it->segments->sentences.at[mention->sentence].begin, end = it->segments->sentences.at[mention->sentence].end;
    if (before && before->end > begin && before->end <= mention->begin)
        begin = before->end;
    if (behind && behind->begin < end && behind->begin >= mention->end)
        end = behind->begin;
    Str text = article_text(it->article, begin, mention->begin);
    return any_word(article_text(it->article, mention->end, end), words, MOST_WORDS_AWAY) || any_word(tail_of(text), words, MOST_WORDS_AWAY);
}

static bool is_figure(const Case *it, uint32_t number, const NamedFigure *figure)
{
    const Mention *mention = &it->mentions->list.at[number];
    if (!(match_forms(mention, it->knowledge) >> figure->form & 1))
        return false;
    if (mention->kind != MENTION_COUNT)
        return any_word(mention->unit_text, figure->words, MOST_WORDS_AWAY) || word_beside(it, number, figure->words);
    return is_word(mention->head, figure->words) || any_word(article_text(it->article, mention->noun_begin, mention->noun_end), figure->words, NOUN_WORDS);
}

/* What was found so far of one sentence, paragraph or article. */
typedef struct Search {
    Match match;
    bool unsure;                                     /* two values for one name */
} Search;

static bool same_value(const Mention *a, const Mention *b)
{
    return decimal_equal(a->low, b->low) && decimal_equal(a->high, b->high) && a->unit == b->unit;
}

static void take(const Case *it, const Equation *equation, uint32_t number, Search *search)
{
    for (uint32_t i = 0; i < equation->n; i++) {
        const NamedFigure *figure = &equation->figures[i];
        const Mention *mention = &it->mentions->list.at[number], *earlier = search->match.figures[figure->place];
        if (!is_figure(it, number, figure))
            continue;
        search->unsure |= earlier && !same_value(earlier, mention);
        search->match.figures[figure->place] = mention;
        search->match.forms[figure->place] = S("any");
        return;
    }
}

static void judge(const Judgement *judgement, const Equation *equation, const Search *search)
{
    uint32_t found = 0;
    for (uint32_t i = 0; i < equation->line.names.n; i++)
        found += search->match.figures[i] != NULL;
    if (found == equation->line.names.n && found && !search->unsure && reckon_clashes(judgement->it, &equation->line, &search->match, equation->allowance))
        reckon_report(judgement, &equation->line, &search->match);
}

static bool together(const Case *it, const Equation *equation, uint32_t a, uint32_t b)
{
    const Sentence *at = it->segments->sentences.at;
    if (equation->extent == EXTENT_ARTICLE)
        return true;
    return equation->extent == EXTENT_PARAGRAPH ? at[a].paragraph == at[b].paragraph : a == b;
}

static void search(const Judgement *judgement)
{
    const Case *it = judgement->it;
    const Equation *equation = judgement->prepared;
    Search found = {0};
    for (uint32_t i = 0; equation && i < it->mentions->list.n; i++) {
        if (i && !together(it, equation, it->mentions->list.at[i - 1].sentence, it->mentions->list.at[i].sentence)) {
            judge(judgement, equation, &found);
            found = (Search){0};
        }
        take(it, equation, i, &found);
    }
    if (equation)
        judge(judgement, equation, &found);
}

const Kind kind_equation = {.search = search, .prepare = prepare};
