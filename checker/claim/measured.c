/* What is measured: the noun counted, or the object of an amount, a share or a measure. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "claim/role.h"

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

/* The object between the verb and the figure: "raised [the rent] to $900", "cap [the number of visas] at 500". */
static uint32_t object_before(const Reader *reader, const Figure *figure)
{
    uint32_t begin = reader->groups.at[figure->group - 1].end, end = noun_phrase_after(reader, begin);
    return figure->reached && begin < figure->left && end > begin && end < figure->left ? end - 1 : NONE;
}

bool measured_estimated(Reader *reader, const Figure *figure)
{
    if (!figure->group || !figure->left || !reader_is(reader, figure->left - 1, "at"))
        return false;
    const VerbGroup *group = &reader->groups.at[figure->group - 1];
    return reader_lemma_word(reader, group->main, PHRASE_ESTIMATE) && (group->passive || object_before(reader, figure) != NONE);
}

/* Light nouns give way to what they count: "the number of beds" -> beds. */
static uint32_t weighty(Reader *reader, uint32_t noun)
{
    if (!reader_lemma_word(reader, noun, PHRASE_LIGHT_NOUN) || reader_preposition(reader, noun + 1) != PREPOSITION_OF)
        return noun;
    uint32_t end = noun_phrase_after(reader, noun + 2);
    return end > noun + 2 ? end - 1 : noun;
}

/* What the figure is the value of, as the subject or object of a verb that says so. */
uint32_t measured_valued(Reader *reader, const Figure *figure)
{
    if (!figure->group || figure->stand == STAND_SUBJECT)
        return NONE;
    uint32_t object = object_before(reader, figure);
    bool counts = object != NONE && reader_lemma_word(reader, object, PHRASE_LIGHT_NOUN);
    if (!equates(reader, figure) && !counts && !measured_estimated(reader, figure))
        return NONE;
    uint32_t noun = object != NONE ? object : figure->other != NONE ? figure->other : party_subject(reader, figure->group);
    if (noun != NONE && reader_tag(reader, noun, TAG_WH))
        noun = party_antecedent(reader, noun);
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
uint32_t measured_substance(Reader *reader, const Figure *figure, uint32_t token)
{
    bool talk =
        reader_lemma_word(reader, token, PHRASE_STATUS) || reader_lemma_word(reader, token, PHRASE_PLAN) || reader_lemma_word(reader, token, PHRASE_SAY);
    bool compound = token > figure->end && reader_noun_tag(reader, token - 1) && !reader_name(reader, token - 1) && token == figure->head;
    return talk && compound ? token - 1 : token;
}

/* The object of an amount, a share or a measure. */
static Term object_of(Reader *reader, const Figure *figure)
{
    uint32_t token = figure->head == NONE ? NONE : measured_substance(reader, figure, figure->head);
    if (token == NONE)
        token = figure->noun;
    if (token == NONE && figure->mention->kind == MENTION_MONEY)
        token = noun_of_amount(reader, figure);
    if (token == NONE)
        token = measured_valued(reader, figure);
    if (token != NONE)
        return reader_term_of_noun(reader, token);
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
        uint32_t token = measured_substance(reader, figure, figure->head);
        bool as_read = mention->head.n && reader->tokens.at[token].begin == mention->head_begin;
        return as_read ? reader_term(reader, token, mention->head) : reader_term_of_noun(reader, token);
    }
    if (figure->noun != NONE)
        return reader_term_of_noun(reader, figure->noun);
    if (figure->end < reader->tokens.n && reader_deed(reader, figure->end).n)
        return reader_term_of_noun(reader, figure->end);    /* "40 dead" */
    Str by_verb = counted_by_verb(reader, figure);
    if (by_verb.n)
        return reader_term(reader, figure->value, by_verb);
    uint32_t subject = measured_valued(reader, figure);
    return subject != NONE ? reader_term_of_noun(reader, subject) : (Term){0};
}

void measured_read(Reader *reader, const Figure *figure, Claim *claim)
{
    MentionKind kind = figure->mention->kind;
    if (kind != MENTION_DATE && kind != MENTION_RANK && kind != MENTION_AGE)
        claim->measured = is_count(figure) ? counted(reader, figure) : object_of(reader, figure);
}
