/* Whose words: quotations and their speakers, indirect speech, plans as the planner's words, headlines, captions and embeds. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "claim/voice.h"

#include "claim/role.h"

enum { CHAIN = 8, JOINED = 8, EMBEDDED = 6 };           /* verbs, quotations of one speech, sentences of an embed */

const char *voice_name(Voice voice)
{
    static const char *const names[] = {"narrator", "indirect", "quote", "headline", "caption", "embed"};
    return names[voice];
}

Speakers voice_speakers(const Segments *segments, Arena *arena)
{
    return (Speakers){ARENA_ARRAY(arena, Party, segments->quotations.n + 1), ARENA_ARRAY(arena, bool, segments->quotations.n + 1)};
}

static bool known(const Party *party)
{
    return party->entity || party->name.n;
}

uint32_t voice_sentence_behind(const Segments *segments, uint32_t offset)
{
    uint32_t low = 0, high = segments->sentences.n;
    while (low < high) {
        uint32_t middle = (low + high) / 2;
        if (segments->sentences.at[middle].end <= offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* The number of the sentence that holds this text offset, of the last one when none does. */
static uint32_t sentence_at(const Segments *segments, uint32_t offset)
{
    uint32_t sentence = voice_sentence_behind(segments, offset);
    return sentence < segments->sentences.n ? sentence : segments->sentences.n - 1;
}

/* The speaker named in a sentence beside a quotation; the saying nearest behind its end is the best, then the one nearest before. */
static Party speaker_in_sentence(Reader *reader, uint32_t sentence, const Quotation *quotation)
{
    Reader glance;
    Party before = {0};
    if (!reader_glance(reader, sentence, &glance))
        return before;
    Sayings sayings = saying_all(&glance);
    for (uint32_t i = 0; i < sayings.n; i++) {
        if (!known(&sayings.at[i].speaker))
            continue;
        if (glance.tokens.at[sayings.at[i].first].begin >= quotation->end)
            return sayings.at[i].speaker;
        before = sayings.at[i].speaker;
    }
    return before;
}

/* Is there no speech of the quotation in this neighbour, only words about it? */
static bool free_of_speech(const Segments *segments, uint32_t sentence)
{
    const Sentence *s = &segments->sentences.at[sentence];
    const Quotation *quotation = segment_quotation(segments, s->begin);
    return !quotation || quotation->scare;
}

/* In the quotation's own sentences, then the one behind it, then the one before it; all of its paragraph, the one before also when it ends in a colon. */
static Party find_speaker(Reader *reader, const Quotation *quotation)
{
    const Segments *segments = reader->segments;
    uint32_t first = sentence_at(segments, quotation->begin), last = sentence_at(segments, quotation->end - 1);
    Party party = speaker_in_sentence(reader, last, quotation);
    if (!known(&party) && first != last)
        party = speaker_in_sentence(reader, first, quotation);
    uint32_t paragraph = segments->sentences.at[first].paragraph;
    if (!known(&party) && last + 1 < segments->sentences.n && segments->sentences.at[last + 1].paragraph == paragraph && free_of_speech(segments, last + 1))
        party = speaker_in_sentence(reader, last + 1, quotation);
    if (known(&party) || !first)
        return party;
    const Sentence *before = &segments->sentences.at[first - 1];
    bool introduces = before->end && reader->article->text.p[before->end - 1] == ':';
    if (introduces || before->paragraph == paragraph)
        party = speaker_in_sentence(reader, first - 1, quotation);
    return party;
}

/* A speech that goes on over paragraphs has one speaker, named beside any of its parts. */
Party voice_speaker(Reader *reader, Speakers *speakers, uint32_t number)
{
    const Segments *segments = reader->segments;
    if (speakers->known[number])
        return speakers->of[number];
    uint32_t first = number, last = number;
    for (uint32_t n = 0; n < JOINED && first && segments->quotations.at[first - 1].continues &&
                         segments->quotations.at[first].block != segments->quotations.at[first - 1].block;
         n++)
        first--;
    for (uint32_t n = 0; n < JOINED && segments->quotations.at[last].continues && last + 1 < segments->quotations.n; n++)
        last++;
    Party party = {0};
    for (uint32_t i = number; !known(&party) && i <= last; i++)
        party = find_speaker(reader, &segments->quotations.at[i]);
    for (uint32_t i = number; !known(&party) && i > first; i--)
        party = find_speaker(reader, &segments->quotations.at[i - 1]);
    speakers->of[number] = party;
    speakers->known[number] = true;
    return party;
}

/* "— Amazon Web Services (@awscloud)": whose account an embedded post names, in the few sentences of it that follow. */
static Party account_of(Reader *reader)
{
    const Segments *segments = reader->segments;
    for (uint32_t s = reader->sentence; s < segments->sentences.n && s < reader->sentence + EMBEDDED; s++) {
        const Sentence *sentence = &segments->sentences.at[s];
        Reader glance;
        if (sentence->zone != ZONE_EMBED)
            break;
        if (!reader_glance(reader, s, &glance))
            continue;
        size_t at = str_find(article_text(reader->article, sentence->begin, sentence->end), S("(@"));
        uint32_t token = reader_token_at(&glance, sentence->begin + (uint32_t)at);
        if (token && token < glance.tokens.n)
            return party_at(&glance, token - 1);
    }
    return (Party){0};
}

/* Does another statement begin between the saying and the figure: "said so, but 400 people"? Too far away is parted too. */
static bool parted(const Reader *reader, uint32_t from, uint32_t to)
{
    if (to > from + 4 * REACH)
        return true;
    for (uint32_t i = from; i < to && i < reader->tokens.n; i++)
        if (reader_is(reader, i, ";") || (i > from && reader_word(reader, i, PHRASE_TURN)))
            return true;
    return false;
}

/* Does the saying tell the figure? Before the figure it opens a clause that holds it, behind the figure it closes the sentence. */
static bool tells(const Reader *reader, const Saying *saying, const Figure *figure)
{
    if (saying->first < figure->first)
        return (saying->according || !saying->closes || saying->end >= figure->left) && !parted(reader, saying->end, figure->first);
    return saying->closes && !parted(reader, figure->end, saying->first);
}

static bool indirect(const Reader *reader, const Figure *figure, const Sayings *sayings, Claim *claim)
{
    bool found = false;
    for (uint32_t i = 0; i < sayings->n; i++) {
        const Saying *saying = &sayings->at[i];
        if (!tells(reader, saying, figure) || (found && saying->first > figure->first))
            continue;
        claim->speaker = saying->speaker;
        found = true;
    }
    if (found)
        claim->voice = VOICE_INDIRECT;
    return found;
}

/* "X plans, expects, aims to": the planner's words. */
static bool planned(Reader *reader, const Figure *figure, Claim *claim)
{
    for (uint32_t group = figure->group, n = 0; group && n < CHAIN; group = reader->groups.at[group - 1].above, n++) {
        const VerbGroup *own = &reader->groups.at[group - 1];
        if (own->passive || !reader_lemma_word(reader, own->main, PHRASE_PLAN))
            continue;
        uint32_t subject = party_subject(reader, party_leading_group(reader, group));
        Party party = subject != NONE && !(subject >= figure->left && subject < figure->right) ? party_at(reader, subject) : (Party){0};
        if (!known(&party))
            continue;
        claim->voice = VOICE_INDIRECT;
        claim->speaker = party;
        return true;
    }
    return false;
}

/* "The chief executive put the cost at $81 million": the words of who does so. */
static bool estimated(Reader *reader, const Figure *figure, Claim *claim)
{
    if (!measured_estimated(reader, figure) || reader->groups.at[figure->group - 1].passive)
        return false;
    uint32_t subject = party_subject(reader, party_leading_group(reader, figure->group));
    Party party = subject != NONE ? party_at(reader, subject) : (Party){0};
    if (!known(&party))
        return false;
    claim->voice = VOICE_INDIRECT;
    claim->speaker = party;
    return true;
}

void voice_read(Reader *reader, const Figure *figure, Speakers *speakers, const Sayings *sayings, Claim *claim)
{
    switch (claim->zone) {
    case ZONE_HEADLINE: case ZONE_STANDFIRST: case ZONE_SUMMARY: case ZONE_HEADING:
        claim->voice = VOICE_HEADLINE;
        return;
    case ZONE_CAPTION:
        claim->voice = VOICE_CAPTION;
        return;
    case ZONE_EMBED:
        claim->voice = VOICE_EMBED;
        claim->speaker = account_of(reader);
        return;
    case ZONE_BODY: case ZONE_LIST: case ZONE_TABLE: case ZONE_PULLQUOTE: case ZONE_META: case ZONE_BOILERPLATE:
        break;
    }
    const Quotation *quotation = segment_quotation(reader->segments, figure->mention->value_begin);
    if (quotation && !quotation->scare) {
        claim->voice = VOICE_QUOTE;
        claim->speaker = voice_speaker(reader, speakers, (uint32_t)(quotation - reader->segments->quotations.at));
    } else if (!estimated(reader, figure, claim) && !indirect(reader, figure, sayings, claim)) {
        planned(reader, figure, claim);
    }
}
