/* Mending tags: where no verb was seen, or a participle takes an object, the likelier reading is taken before the tree is built. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "claim/reader.h"

static void retag(Reader *reader, uint32_t i, Tag tag)
{
    reader->tokens.at[i].tag = (uint8_t)tag;
    reader->lemmas[i] = (Str){0};
}

/* Is the participle at i a verb of its own, behind a noun and without a helper? */
static bool stands_alone(const Reader *reader, uint32_t i)
{
    return i && reader_tag_at(reader, i) == TAG_PARTICIPLE && (reader_noun_tag(reader, i - 1) || reader_tag_at(reader, i - 1) == TAG_PRONOUN);
}

/* "The fire destroyed 64 homes": a passive participle takes no object. */
static bool takes_object(const Reader *reader, uint32_t i)
{
    Tag tag = reader_tag_at(reader, i + 1);
    bool amount = i + 1 < reader->tokens.n && reader->tokens.at[i + 1].kind == TOKEN_SYMBOL;
    return tag == TAG_NUMBER || tag == TAG_DETERMINER || tag == TAG_POSSESSIVE || amount;
}

/* The token before i, over "(AWS)"; NONE at the sentence's beginning. */
static uint32_t before_aside(const Reader *reader, uint32_t i)
{
    enum { ASIDE = 5 };
    for (uint32_t at = i, n = 0; at && reader_is(reader, i - 1, ")") && n < ASIDE; at--, n++)
        if (reader_is(reader, at - 1, "("))
            return at > 1 ? at - 2 : NONE;
    return i ? i - 1 : NONE;
}

/* "The bank plans to hire": a noun that can be a verb of intention, behind another noun and before an infinitive. */
static bool intends(Reader *reader, uint32_t i)
{
    uint32_t before = before_aside(reader, i);
    bool infinitive = reader_tag(reader, i + 1, TAG_TO) && reader_tag(reader, i + 2, TAG_VERB);
    return before != NONE && infinitive && reader_noun_tag(reader, i) && reader_noun_tag(reader, before) && reader_lemma_word(reader, i, PHRASE_PLAN);
}

/* "Orbit Rail plans to hire": behind a name nothing else is likely, whatever verbs the sentence has besides. */
static bool name_intends(Reader *reader, uint32_t i)
{
    return reader_tag(reader, i, TAG_NOUNS) && !reader->tokens.at[i].capital && intends(reader, i) && reader->tokens.at[before_aside(reader, i)].capital;
}

/* "The stadium cost the city", "Ida Holm spoke first": tagged as a noun, but it is an inflected verb, or what follows needs a verb. */
static bool acts(const Reader *reader, uint32_t i)
{
    const Lexicon *lexicon = &reader->knowledge->lexicon;
    if (!i || !tag_is_noun(reader_tag_at(reader, i)) || reader->tokens.at[i].capital ||
        !(reader_noun_tag(reader, i - 1) || reader_tag_at(reader, i - 1) == TAG_PRONOUN))
        return false;
    Str word = reader->tokens.at[i].lower;
    uint32_t pos = lexicon_pos(lexicon, word);
    bool irregular = (pos & LEXICON_VERB) && !str_equal(lexicon_lemma(lexicon, word, LEXICON_VERB), word) && reader_tag_at(reader, i) == TAG_NOUN;
    return irregular || ((pos & LEXICON_VERB) && takes_object(reader, i));
}

/* "58 percent support it" */
static bool is_share_of_doers(const Reader *reader, uint32_t i)
{
    bool share = i && (reader_word(reader, i - 1, PHRASE_PERCENT) || reader_is(reader, i - 1, "%"));
    bool object = reader_tag(reader, i + 1, TAG_PRONOUN) || reader_tag(reader, i + 1, TAG_DETERMINER);
    return share && object && reader_noun_tag(reader, i) && (lexicon_pos(&reader->knowledge->lexicon, reader->tokens.at[i].lower) & LEXICON_VERB);
}

/* "Storm Kills 40": at the end of a headline a bare figure is what its verb counts, though the verb looks like a noun there. */
static bool counts_victims(const Reader *reader, uint32_t i)
{
    Zone zone = reader->segments->sentences.at[reader->sentence].zone;
    bool headline = zone == ZONE_HEADLINE || zone == ZONE_STANDFIRST || zone == ZONE_HEADING;
    bool bare = reader_tag(reader, i + 1, TAG_NUMBER) && (i + 2 >= reader->tokens.n || reader->tokens.at[i + 2].kind == TOKEN_PUNCTUATION);
    if (!headline || !bare || !reader_noun_tag(reader, i))
        return false;
    Str verb = lexicon_lemma(&reader->knowledge->lexicon, reader->tokens.at[i].lower, LEXICON_VERB);
    return verb.n && language_word(reader->knowledge->language, verb, PHRASE_COUNTED);
}

/* A number above one stands before token `at`. */
static bool counts(const Reader *reader, uint32_t at)
{
    if (!at || reader_tag_at(reader, at - 1) != TAG_NUMBER)
        return false;
    const Phrase *cardinal = reader_word(reader, at - 1, PHRASE_CARDINAL);
    bool digit = reader->tokens.at[at - 1].end - reader->tokens.at[at - 1].begin == 1;
    return cardinal ? !decimal_equal(cardinal->low, decimal(1, 0)) : !digit;
}

/* "allocates 50,000 visas", "2,383 pledged delegates": what can be a plural is no verb of the third person behind a number above one. */
static bool is_plural(const Reader *reader, uint32_t i)
{
    enum { MODIFIERS = 3 };
    const Lexicon *lexicon = &reader->knowledge->lexicon;
    Str word = reader->tokens.at[i].lower;
    if (reader_tag_at(reader, i) != TAG_PRESENT || reader_word(reader, i, PHRASE_STOP) || str_equal(lexicon_lemma(lexicon, word, LEXICON_NOUN), word))
        return false;
    uint32_t at = i;
    for (uint32_t n = 0; n < MODIFIERS && at; n++, at--) {
        Tag before = reader_tag_at(reader, at - 1);
        if (before != TAG_ADJECTIVE && before != TAG_PARTICIPLE && before != TAG_NOUN)
            break;
    }
    return counts(reader, at);
}

void mend_tags(Reader *reader)
{
    uint32_t noun = NONE, participle = NONE, verb = NONE;
    bool tense = false;
    for (uint32_t i = 0; i < reader->tokens.n; i++) {
        if (stands_alone(reader, i) && takes_object(reader, i))
            retag(reader, i, TAG_PAST);
        if (is_share_of_doers(reader, i) || name_intends(reader, i) || counts_victims(reader, i))
            retag(reader, i, TAG_PRESENT);
        if (is_plural(reader, i))
            retag(reader, i, TAG_NOUNS);
        Tag tag = reader_tag_at(reader, i);
        tense |= tag == TAG_PAST || tag == TAG_PRESENT || tag == TAG_MODAL;
        if (noun == NONE && intends(reader, i))
            noun = i;
        if (verb == NONE && acts(reader, i))
            verb = i;
        if (participle == NONE && stands_alone(reader, i))
            participle = i;
    }
    if (tense || reader->segments->sentences.at[reader->sentence].zone != ZONE_BODY)
        return;                                      /* headlines may go without */
    if (noun != NONE)
        retag(reader, noun, TAG_PRESENT);
    else if (verb != NONE && (participle == NONE || verb < participle))
        retag(reader, verb, TAG_PAST);
    else if (participle != NONE && !reader_lemma_word(reader, participle, PHRASE_COUNTED))
        retag(reader, participle, TAG_PAST);
}
