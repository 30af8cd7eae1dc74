/* Is a claim of the article about a fact? By the words of its subject, the actor and the time; the gates come after. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "documents/facts.h"

/* The deed that a noun says: "investment" -> invest; else the word itself. */
static Str deed_of(const Language *language, Str word)
{
    const Phrase *deed = language_word(language, word, PHRASE_DEED);
    return deed && deed->name.n ? deed->name : word;
}

static bool same_word(const Language *language, Str a, Str b)
{
    return a.n && b.n && (str_equal(a, b) || str_equal(deed_of(language, a), deed_of(language, b)));
}

static bool among(const Language *language, Terms terms, Str word)
{
    for (uint32_t i = 0; i < terms.n; i++)
        if (same_word(language, terms.at[i].lemma, word))
            return true;
    return false;
}

/* Does the word stand with the claim: in its sentence, or as what it is about? */
static bool stands_with(const Language *language, const Claim *claim, Str word)
{
    const Str roles[] = {claim->measured.lemma, claim->action.lemma, claim->of.lemma, claim->actor.name, claim->place.name};
    for (size_t i = 0; i < sizeof roles / sizeof *roles; i++)
        if (same_word(language, roles[i], word))
            return true;
    return among(language, claim->words, word) || among(language, claim->modifiers, word);
}

/* The same close to the figure. */
static bool stands_near(const Language *language, const Claim *claim, Str word)
{
    Claim near = *claim;
    near.words = claim->context;
    return stands_with(language, &near, word);
}

/* Words that say nothing of what is counted: number, total. */
static bool light(const Language *language, Str word)
{
    return language_word(language, word, PHRASE_LIGHT_NOUN) || language_word(language, word, PHRASE_NON_RESTRICTIVE);
}

/* Does a word of the sentence begin so: "train" in "trained"? */
static bool begins_word(Str sentence, Str beginning)
{
    for (size_t at = 0; at + beginning.n <= sentence.n; at++)
        if ((at == 0 || !byte_is_letter(sentence.p[at - 1])) && str_equal_fold(str_sub(sentence, at, at + beginning.n), beginning))
            return true;
    return false;
}

static bool has_all(const Joined *joined, const Fact *fact, const Claim *claim)
{
    const Sentence *at = &joined->segments.sentences.at[claim->sentence];
    Str sentence = article_text(&joined->article, at->begin, at->end);
    for (uint32_t i = 0; i < fact->match.n; i++)
        if (!begins_word(sentence, fact->match.at[i]) && !stands_with(joined->it.knowledge->language, claim, fact->match.at[i]))
            return false;
    return true;
}

static bool adjoin(const Term *a, const Term *b)
{
    return b->begin == a->end + 1;
}

/* Has the claim's sentence another word before this one, "the harbour bridge" for "the road bridge"? Then it is another thing. */
static bool told_apart(const Language *language, const Claim *claim, Str head)
{
    for (uint32_t i = 1; i < claim->words.n; i++)
        if (same_word(language, claim->words.at[i].lemma, head) && adjoin(&claim->words.at[i - 1], &claim->words.at[i]))
            return true;
    return false;
}

/* Hundredths of the subject's words that stand with the claim, when those are enough: one near the figure; of the nouns and verbs all, of four and
   more all but one; a word before a noun ("[harbour] bridge") may be missing where the article has none in its place. */
static int32_t share_of_words(const Joined *joined, const Claim *of_sheet, const Claim *claim)
{
    enum { MANY = 4 };
    const Language *language = joined->it.knowledge->language;
    int32_t words = 0, shared = 0, near = 0, heads = 0, missing = 0;
    for (uint32_t i = 0; i < of_sheet->words.n; i++) {
        const Term *word = &of_sheet->words.at[i], *next = i + 1 < of_sheet->words.n ? word + 1 : NULL;
        bool modifier = next && adjoin(word, next), stands = stands_with(language, claim, word->lemma);
        if (light(language, word->lemma))
            continue;
        words++;
        shared += stands;
        near += stands_near(language, claim, word->lemma);
        heads += !modifier;
        missing += !modifier && !stands;
        if (modifier && !stands && told_apart(language, claim, next->lemma))
            return 0;
    }
    bool enough = near && missing <= (heads >= MANY) && 2 * shared >= words;
    return enough ? 100 * shared / words : 0;
}

static bool names_it(const Claim *claim, Str name)
{
    for (uint32_t i = 0; i < claim->names.n; i++)
        if (str_equal_fold(claim->names.at[i].lemma, name))
            return true;
    return str_equal_fold(claim->actor.name, name) || str_equal_fold(claim->speaker.name, name) || str_equal_fold(claim->affected.name, name);
}

static uint32_t entity_of(const Joined *joined, Str name, Arena *scratch)
{
    const uint32_t *number = map_get(&joined->entities.names, words_fold(name, true, scratch));
    return number ? *number : 0;
}

/* "roads office": an actor that is no name is looked for as it is written. */
static bool stands_in_sentence(const Joined *joined, const Claim *claim, Str name)
{
    const Sentence *at = &joined->segments.sentences.at[claim->sentence];
    return begins_word(article_text(&joined->article, at->begin, at->end), name);
}

/* A claim of somebody else is none about the fact; where nobody is named, the article must be about the fact's actor at all. */
static bool right_actor(const Joined *joined, const Fact *fact, const Claim *claim, Arena *scratch)
{
    if (!fact->actor.n)
        return true;
    uint32_t entity = entity_of(joined, fact->actor, scratch);
    Str name = entity ? joined->entities.list.at[entity - 1].name : fact->actor;
    if (names_it(claim, name) || (!entity && stands_in_sentence(joined, claim, name)))
        return true;
    return entity && !claim->actor.entity;
}

/* Every name of the subject must be one of the article. */
static bool right_names(const Joined *joined, const Claim *of_sheet, Arena *scratch)
{
    const Joint *article = &joined->joints[1];
    for (uint32_t i = 0; i < of_sheet->names.n; i++) {
        uint32_t entity = entity_of(joined, of_sheet->names.at[i].lemma, scratch);
        bool found = false;
        for (uint32_t j = 0; entity && j < article->of->entities->list.n && !found; j++)
            found = article->entities[j] == entity;
        if (!found)
            return false;
    }
    return true;
}

/* What is told of another time than the fact holds for, or of a past that the fact says nothing of. */
static bool right_time(const Joined *joined, const Fact *fact, const Claim *claim)
{
    Date today = joined->joints[1].of->segments->date;
    bool said = claim->period != PERIOD_NONE && !range_none(claim->days);
    DateRange when = said ? claim->days : range_day(today);
    if (!said && date_none(today))
        return true;
    if (!range_none(fact->valid))
        return range_overlaps(fact->valid, when);
    bool past = said && !date_none(claim->days.to) && !date_none(today) && claim->days.to.year < today.year;
    return !past;
}

static bool is_said(const Claim *claim)
{
    switch (claim->status) {
    case STATUS_POSSIBLE:
    case STATUS_CONDITIONAL:
    case STATUS_PROPOSED:
    case STATUS_DENIED:
        return false;
    case STATUS_ACTUAL:
    case STATUS_PLANNED:
    case STATUS_FORECAST:
    case STATUS_TARGET:
    case STATUS_CAPACITY:
    case STATUS_ALLEGED:
        break;
    }
    return !claim->negated;
}

int32_t fact_match(const Joined *joined, const Fact *fact, const Claim *of_sheet, const Claim *of_article, Arena *scratch)
{
    if (!is_said(of_article) || !right_actor(joined, fact, of_article, scratch) || !right_time(joined, fact, of_article))
        return 0;
    if (fact->match.n)
        return has_all(joined, fact, of_article) ? 100 : 0;
    return right_names(joined, of_sheet, scratch) ? share_of_words(joined, of_sheet, of_article) : 0;
}
