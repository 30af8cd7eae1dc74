/* What is measured: the noun counted or the object of an amount, what restricts it, and what it is a part of. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "claim/role.h"

enum { MODIFIERS = 8, TAIL = 2, CLAUSE = 10 };

static bool is_count(const Figure *figure)
{
    return figure->mention->kind == MENTION_COUNT;
}

/* "Seven were arrested" -> people, by the verb. */
static Str counted_by_verb(Reader *reader, const Figure *figure)
{
    if (!figure->group || figure->stand == STAND_OBLIQUE)
        return (Str){0};
    uint32_t main = reader->groups.at[figure->group - 1].main;
    const Phrase *counted = language_word(reader->knowledge->language, reader_lemma(reader, main), PHRASE_COUNTED);
    return counted ? counted->name : (Str){0};
}

/* Does the group say what its subject amounts to: "the fine was", "revenue rose to", "the toll reached"? */
static bool equates(Reader *reader, const Figure *figure)
{
    uint32_t main = reader->groups.at[figure->group - 1].main;
    Str lemma = reader_lemma(reader, main);
    const Phrase *helper = language_word(reader->knowledge->language, lemma, PHRASE_AUXILIARY);
    if (helper && helper->code == AUXILIARY_BE)
        return !reader->groups.at[figure->group - 1].passive;
    return language_word(reader->knowledge->language, lemma, PHRASE_CHANGE) != NULL;
}

/* Light nouns give way to what they count: "the number of beds" -> beds. */
static uint32_t weighty(Reader *reader, uint32_t noun)
{
    if (!reader_lemma_word(reader, noun, PHRASE_LIGHT_NOUN) || reader_preposition(reader, noun + 1) != PREPOSITION_OF)
        return noun;
    uint32_t end = noun_phrase_after(reader, noun + 2);
    return end > noun + 2 ? end - 1 : noun;
}

/* The object between the verb and the figure: "raised [the rent] to $900", "cap [the number of visas] at 500". */
static uint32_t object_before(const Reader *reader, const Figure *figure)
{
    uint32_t begin = reader->groups.at[figure->group - 1].end, end = noun_phrase_after(reader, begin);
    return figure->reached && begin < figure->left && end > begin && end < figure->left ? end - 1 : NONE;
}

/* What the figure is the value of, as the subject or object of a verb that says so. */
static uint32_t valued(Reader *reader, const Figure *figure)
{
    if (!figure->group || figure->stand == STAND_SUBJECT)
        return NONE;
    uint32_t object = object_before(reader, figure);
    bool counts = object != NONE && reader_lemma_word(reader, object, PHRASE_LIGHT_NOUN);
    if (!equates(reader, figure) && !counts)
        return NONE;
    uint32_t noun = object != NONE ? object : figure->other != NONE ? figure->other : party_subject(reader, figure->group);
    if (noun == NONE || !reader_noun_tag(reader, noun) || reader_name(reader, noun))
        return NONE;
    return weighty(reader, noun);
}

/* "$5 billion in aid", "$40m of debt": the noun behind the preposition, when it is a bare noun and no place or time. */
static uint32_t noun_of_amount(Reader *reader, const Figure *figure)
{
    Preposition preposition = reader_preposition(reader, figure->end);
    uint32_t i = figure->end + 1;
    if ((preposition != PREPOSITION_OF && preposition != PREPOSITION_IN) || reader_name(reader, i))
        return NONE;
    uint32_t end = noun_phrase_after(reader, i);
    if (end <= i || reader_name(reader, end - 1) || reader_tag(reader, i, TAG_DETERMINER))
        return NONE;
    bool time = lexicon_class(&reader->knowledge->lexicon, reader_lemma(reader, end - 1)) & LEXICON_TIME;
    return time || reader->tokens.at[end - 1].kind != TOKEN_WORD ? NONE : end - 1;
}

/* "fined $5m" -> fine, "invested $5bn" -> investment. */
static Str noun_of_verb(Reader *reader, const Figure *figure)
{
    if (!figure->group || figure->stand == STAND_SUBJECT || figure->mention->kind != MENTION_MONEY)
        return (Str){0};
    uint32_t main = reader->groups.at[figure->group - 1].main;
    if (reader_lemma_word(reader, main, PHRASE_CHANGE))
        return (Str){0};                             /* what rises is something else than the rise */
    Str noun = lexicon_derived(&reader->knowledge->lexicon, reader_lemma(reader, main), LEXICON_VERB, LEXICON_NOUN);
    const Phrase *group = noun.n ? language_word(reader->knowledge->language, noun, PHRASE_SYNONYM) : NULL;
    return group ? group->name : (Str){0};
}

/* "a $5 bond proposal", "the 42,000 jobs claim": what is proposed or claimed. */
static uint32_t substance(Reader *reader, const Figure *figure, uint32_t token)
{
    bool talk = reader_lemma_word(reader, token, PHRASE_STATUS) || reader_lemma_word(reader, token, PHRASE_PLAN) || reader_lemma_word(reader, token, PHRASE_SAY);
    bool compound = token > figure->end && reader_noun_tag(reader, token - 1) && !reader_name(reader, token - 1) && token == figure->head;
    return talk && compound ? token - 1 : token;
}

static Term term_of_noun(Reader *reader, uint32_t token)
{
    return reader_term(reader, token, reader_noun(reader, token));
}

/* The object of an amount, a share or a measure. */
static Term object_of(Reader *reader, const Figure *figure)
{
    uint32_t token = figure->head == NONE ? NONE : substance(reader, figure, figure->head);
    if (token == NONE)
        token = figure->noun;
    if (token == NONE && figure->mention->kind == MENTION_MONEY)
        token = noun_of_amount(reader, figure);
    if (token == NONE)
        token = valued(reader, figure);
    if (token != NONE)
        return term_of_noun(reader, token);
    Str noun = noun_of_verb(reader, figure);
    return noun.n ? reader_term(reader, reader->groups.at[figure->group - 1].main, noun) : (Term){0};
}

static Term counted(Reader *reader, const Figure *figure)
{
    const Mention *mention = figure->mention;
    if (figure->head != NONE) {
        if (reader_word(reader, figure->head, PHRASE_DEMONYM)) {       /* "500,000 Mexicans": people, with a modifier */
            const Phrase *people = language_word(reader->knowledge->language, str_of(phrase_kind_name(PHRASE_DEMONYM)), PHRASE_COUNTED);
            if (people)
                return reader_term(reader, figure->head, people->name);
        }
        uint32_t token = substance(reader, figure, figure->head);
        bool as_read = mention->head.n && reader->tokens.at[token].begin == mention->head_begin;
        return as_read ? reader_term(reader, token, mention->head) : term_of_noun(reader, token);
    }
    if (figure->noun != NONE)
        return term_of_noun(reader, figure->noun);
    if (figure->end < reader->tokens.n && reader_deed(reader, figure->end).n)
        return term_of_noun(reader, figure->end);    /* "40 dead" */
    Str by_verb = counted_by_verb(reader, figure);
    if (by_verb.n)
        return reader_term(reader, figure->value, by_verb);
    uint32_t subject = valued(reader, figure);
    return subject != NONE ? term_of_noun(reader, subject) : (Term){0};
}

/* Does the word at i pick a part out of what the noun names? */
static bool restricts(Reader *reader, const Figure *figure, uint32_t i)
{
    const Token *token = &reader->tokens.at[i];
    Tag tag = (Tag)token->tag;
    bool kind = tag_is_noun(tag) || tag == TAG_ADJECTIVE || tag == TAG_PARTICIPLE || tag == TAG_GERUND || tag == TAG_PAST;
    if (!kind || token->kind != TOKEN_WORD || (i >= figure->first && i < figure->value_end))
        return false;
    static const PhraseKind idle[] = {PHRASE_NON_RESTRICTIVE, PHRASE_STATUS, PHRASE_PART, PHRASE_STOP, PHRASE_LIGHT_NOUN, PHRASE_BOUND_BEFORE, PHRASE_CARDINAL, PHRASE_SCALE,
                                      PHRASE_VAGUE, PHRASE_WEEKDAY, PHRASE_MONTH, PHRASE_PERIOD_UNIT, PHRASE_ORDINAL, PHRASE_PERCENT};
    for (size_t k = 0; k < sizeof idle / sizeof *idle; k++)
        if (reader_lemma_word(reader, i, idle[k]))
            return false;
    return true;
}

typedef struct Found {
    Term terms[MODIFIERS];
    uint32_t n;
} Found;

static void add(Reader *reader, Found *found, uint32_t i)
{
    const NameSpan *name = reader_name(reader, i);
    Str lemma = name ? reader->entities->list.at[name->entity - 1].name : reader_noun(reader, i);
    if (found->n < MODIFIERS)
        found->terms[found->n++] = reader_term(reader, i, lemma);
}

static bool is_hyphen(const Reader *reader, uint32_t i)
{
    return reader_is(reader, i, "-");
}

/* "full-time" is one modifier. */
static void add_compound(Reader *reader, Found *found, uint32_t i)
{
    const Token *first = &reader->tokens.at[i], *last = &reader->tokens.at[i + 2];
    if (found->n >= MODIFIERS)
        return;
    Str lemma = arena_print(reader->arena, "%.*s-%.*s", STR_ARG(first->lower), STR_ARG(last->lower));
    found->terms[found->n++] = (Term){lemma, first->begin, last->end};
}

/* The words before the noun, those in front of the figure among them: "[local] 40 [hospital] beds". */
static void add_before(Reader *reader, const Figure *figure, uint32_t noun, Found *found)
{
    uint32_t first = figure->noun != NONE && figure->noun < noun ? figure->first : figure->left;
    for (uint32_t i = first; i < noun && i - first < REACH; i++) {
        const NameSpan *name = reader_name(reader, i);
        bool possessor = figure->possessor != NONE && i <= figure->possessor, unit = i >= figure->first && i < (is_count(figure) ? figure->value_end : figure->end);
        if (name && !possessor && !unit)
            add(reader, found, i);
        else if (unit)
            continue;
        else if (is_hyphen(reader, i + 1) && i + 2 < noun && restricts(reader, figure, i + 2))
            add_compound(reader, found, i);
        else if (!name && !possessor && i + 1 < reader->tokens.n && !reader_tag(reader, i + 1, TAG_POSSESSIVE) && restricts(reader, figure, i))
            add(reader, found, i);
        i = name ? name->end - 1 : is_hyphen(reader, i + 1) ? i + 2 : i;
    }
}

/* What a relative clause says: "immigrants [whose children are citizens]", "homes that [burned]"; NONE when none follows without a comma. */
static uint32_t relative(Reader *reader, uint32_t i)
{
    if (!reader_tag(reader, i, TAG_WH))
        return NONE;
    for (uint32_t at = i + 1; at < reader->tokens.n && at - i < CLAUSE && !reader_breaks(reader, at) && !reader_is(reader, at, ","); at++) {
        const VerbGroup *group = reader_group(reader, at);
        if (!group || !verb_has_tense(group))
            continue;
        uint32_t behind = noun_phrase_after(reader, group->end);
        bool copula = language_word(reader->knowledge->language, reader_lemma(reader, group->main), PHRASE_AUXILIARY) != NULL;
        return copula && behind > group->end ? behind - 1 : group->main;
    }
    return NONE;
}

/* What follows and restricts: "students from Iraq", "people with asthma", "people living in". Purpose and place do not. */
static void add_behind(Reader *reader, const Figure *figure, Found *found)
{
    uint32_t i = figure->right, clause = relative(reader, i);
    if (clause != NONE)
        add(reader, found, clause);
    for (uint32_t n = 0; n < TAIL && i < reader->tokens.n; n++) {
        Preposition preposition = reader_preposition(reader, i);
        const NameSpan *name = reader_name(reader, i + 1);
        uint32_t end = name ? name->end : noun_phrase_after(reader, i + 1);
        const VerbGroup *group = reader_group(reader, i);
        if (group && group->bare && !group->passive && group->first == i && figure->stand == STAND_OBJECT)
            add(reader, found, group->main);
        if (!preposition || end <= i + 1)
            return;
        bool origin = preposition == PREPOSITION_SOURCE && name;                     /* not "protect 400 people from harm" */
        if (origin || preposition == PREPOSITION_WITH)
            add(reader, found, end - 1);
        i = end;
    }
}

static void read_modifiers(Reader *reader, const Figure *figure, Found *found)
{
    uint32_t noun = figure->noun != NONE && figure->head == NONE ? figure->noun : figure->head;
    if (noun == NONE)
        return;
    noun = substance(reader, figure, noun);
    if (is_count(figure) && reader_word(reader, noun, PHRASE_DEMONYM))
        add(reader, found, noun);
    add_before(reader, figure, noun, found);
    if (is_count(figure))
        add_behind(reader, figure, found);
}

static Terms keep(Reader *reader, const Found *found)
{
    Term *terms = found->n ? ARENA_ARRAY(reader->arena, Term, found->n) : NULL;
    for (uint32_t i = 0; terms && i < found->n; i++)
        terms[i] = found->terms[i];
    return (Terms){terms, terms ? found->n : 0};
}

/* Where the phrase begins that says of whom or what: "20 percent [of the students]", "44% [among voters]", "[Among voters], 44%"; NONE. */
static uint32_t base_phrase(Reader *reader, const Figure *figure)
{
    uint32_t i = figure->right, subject = valued(reader, figure);
    Preposition preposition = reader_preposition(reader, i);
    bool given = figure->mention->kind == MENTION_MONEY && figure->stand == STAND_OBJECT && preposition == PREPOSITION_TO;      /* "$5m to the club" */
    if (preposition == PREPOSITION_OF || preposition == PREPOSITION_AMONG || given)
        return i;
    if (subject != NONE && figure->head == NONE && reader_preposition(reader, subject + 1) == PREPOSITION_OF)
        return subject + 1;
    if (figure->mention->kind != MENTION_PERCENT)
        return NONE;
    for (uint32_t at = figure->first, n = 0; at && n < REACH && !reader_breaks(reader, at - 1); at--, n++)
        if (reader_preposition(reader, at - 1) == PREPOSITION_AMONG)
            return at - 1;
    return NONE;
}

static Term of_term(Reader *reader, uint32_t token)
{
    const NameSpan *name = reader_name(reader, token);
    return name ? reader_term(reader, token, reader->entities->list.at[name->entity - 1].name) : term_of_noun(reader, token);
}

/* The head of the base, and for shares what restricts it: "44% of [likely] voters". */
static void read_of(Reader *reader, const Figure *figure, Claim *claim, Found *found)
{
    uint32_t i = base_phrase(reader, figure);
    if (i == NONE)
        return;
    const NameSpan *first = reader_name(reader, i + 1);
    uint32_t end = noun_phrase_after(reader, i + 1);
    if (first && first->end > end)
        end = first->end;
    if (end <= i + 1 || (claim->measured.begin == reader->tokens.at[end - 1].begin && claim->measured.lemma.n))
        return;
    claim->of = of_term(reader, end - 1);
    const NameSpan *head = reader_name(reader, end - 1);
    uint32_t last = head ? head->first : end - 1;
    for (uint32_t at = i + 1; figure->mention->kind == MENTION_PERCENT && at < last; at++) {
        const NameSpan *name = reader_name(reader, at);
        if (name || restricts(reader, figure, at))
            add(reader, found, at);
        at = name ? name->end - 1 : at;
    }
}

void measured_read(Reader *reader, const Figure *figure, Claim *claim)
{
    if (figure->mention->kind == MENTION_DATE || figure->mention->kind == MENTION_RANK || figure->mention->kind == MENTION_AGE)
        return;
    claim->measured = is_count(figure) ? counted(reader, figure) : object_of(reader, figure);
    Found found = {.n = 0};
    read_modifiers(reader, figure, &found);
    read_of(reader, figure, claim, &found);
    claim->modifiers = keep(reader, &found);
}
