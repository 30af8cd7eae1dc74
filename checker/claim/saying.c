/* Sayings: verbs of saying with their speakers, before or behind what is said. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "claim/role.h"
#include "claim/voice.h"

static bool quoted(const Reader *reader, uint32_t i)
{
    const Quotation *quotation = i < reader->tokens.n ? segment_quotation(reader->segments, reader->tokens.at[i].begin) : NULL;
    return quotation && !quotation->scare;
}

static bool is_mark(const Reader *reader, uint32_t i)
{
    return i >= reader->tokens.n || reader->tokens.at[i].kind == TOKEN_QUOTE || reader_is(reader, i, ",") || reader_is(reader, i, ".") ||
           reader_is(reader, i, ":");
}

/* The end of a person's or body's noun phrase at i, its name included. */
static uint32_t speaker_end(const Reader *reader, uint32_t i)
{
    const NameSpan *name = reader_name(reader, i);
    if (name && name->first == i)
        return name->end;
    return reader_tag(reader, i, TAG_PRONOUN) ? i + 1 : noun_phrase_after(reader, i);
}

/* "That": tagged as a preposition, but none. */
static bool opens_clause(const Reader *reader, uint32_t i)
{
    return reader_tag(reader, i, TAG_PREPOSITION) && !reader_preposition(reader, i) && !reader_word(reader, i, PHRASE_BOUND_BEFORE);
}

/* Does this verb group tell what somebody says, not what somebody does: "added that", but not "added 400 jobs"? */
static bool saying_verb(Reader *reader, uint32_t group)
{
    const VerbGroup *own = &reader->groups.at[group - 1];
    if (!reader_lemma_word(reader, own->main, PHRASE_SAY) || own->to)
        return false;
    if (!language_word(reader->knowledge->language, reader_lemma(reader, own->main), PHRASE_SYNONYM_VERB))
        return true;
    return is_mark(reader, own->end) || opens_clause(reader, own->end) || reader_tag(reader, own->end, TAG_WH);
}

/* "Said [last week]" names nobody. */
static bool tells_when(const Reader *reader, uint32_t i)
{
    return noun_phrase_is_time(reader, i) || reader_word(reader, i, PHRASE_PERIOD_UNIT);
}

/* The speaker behind the verb: "…," said Anne Morel on Monday. The verb follows a mark, and no clause follows the name. */
static uint32_t inverted_subject(Reader *reader, const VerbGroup *group)
{
    if (!group->first || !is_mark(reader, group->first - 1) || group->passive)
        return NONE;
    uint32_t end = speaker_end(reader, group->end);
    bool clause = end < reader->tokens.n && reader->group_of[end] && !reader_group(reader, end)->bare;
    return end > group->end && !clause && !tells_when(reader, end - 1) ? end - 1 : NONE;
}

/* "[Transport] Minister Helen Ward said": a subject whose words run on into a name just before the verb is that name. */
static uint32_t subject_by_name(const Reader *reader, const VerbGroup *group, uint32_t subject)
{
    const NameSpan *name = subject != NONE && group->first ? reader_name(reader, group->first - 1) : NULL;
    if (!name || subject >= name->first)
        return subject;
    for (uint32_t i = subject; i < name->first; i++)
        if (reader->tokens.at[i].kind != TOKEN_WORD || !reader->tokens.at[i].capital)
            return subject;
    return name->end - 1;
}

/* False when it is the share of a survey that says so: "65 percent [said]" is a finding, nobody's words. */
static bool read_verb(Reader *reader, uint32_t group, Saying *saying)
{
    const VerbGroup *own = &reader->groups.at[group - 1];
    uint32_t inverted = inverted_subject(reader, own), subject = inverted != NONE ? inverted
                                                                 : own->passive
                                                                     ? NONE
                                                                     : subject_by_name(reader, own, party_subject(reader, party_leading_group(reader, group)));
    if (subject != NONE && reader_word(reader, subject, PHRASE_PERCENT))
        return false;
    *saying = (Saying){.first = own->first, .end = own->end, .inverted = inverted != NONE};
    if (subject != NONE && !tells_when(reader, subject))
        saying->speaker = party_at(reader, subject);
    bool circumstance = (reader_tag(reader, own->end, TAG_PREPOSITION) && !opens_clause(reader, own->end)) || reader_tag(reader, own->end, TAG_TO);
    saying->closes = saying->inverted || is_mark(reader, own->end) || circumstance;
    return true;
}

static bool read_according(Reader *reader, uint32_t i, Saying *saying)
{
    uint32_t length;
    if (!token_phrase(reader->tokens, i, PHRASE_ACCORDING, &length))
        return false;
    uint32_t end = speaker_end(reader, i + length);
    *saying = (Saying){.first = i, .end = i + length, .according = true, .closes = true};
    if (end > i + length)
        saying->speaker = party_at(reader, end - 1);
    return true;
}

Sayings saying_all(Reader *reader)
{
    Sayings sayings = {.n = 0};
    for (uint32_t i = 0; i < reader->tokens.n && sayings.n < SAYINGS; i++) {
        Saying *saying = &sayings.at[sayings.n];
        uint32_t group = reader->group_of[i];
        if (quoted(reader, i))
            continue;
        if (read_according(reader, i, saying)) {
            sayings.n++;
        } else if (group && reader->groups.at[group - 1].main == i && saying_verb(reader, group)) {
            sayings.n += read_verb(reader, group, saying);
        }
    }
    return sayings;
}
