/* Claims: each figure of the wanted sentences, with all that the room's other files read of it. */
/* SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "claim/role.h"
#include "claim/voice.h"

bool terms_hold(Terms terms, Str lemma)
{
    for (uint32_t i = 0; i < terms.n; i++)
        if (str_equal(terms.at[i].lemma, lemma))
            return true;
    return false;
}

/* The numbers of lists: those of the source by its own numbers, and one for each coordination of figures in a sentence. */
typedef struct Lists {
    uint32_t of_source;                              /* the highest number of a list or table of the source */
    uint32_t next;
} Lists;

static uint32_t list_of_block(const Reader *reader)
{
    const Sentence *sentence = &reader->segments->sentences.at[reader->sentence];
    return sentence->block < reader->article->blocks.n ? reader->article->blocks.at[sentence->block].list : 0;
}

static Lists lists_of(const Article *article)
{
    Lists lists = {0};
    for (uint32_t i = 0; i < article->blocks.n; i++)
        if (article->blocks.at[i].list > lists.of_source)
            lists.of_source = article->blocks.at[i].list;
    lists.next = lists.of_source + 1;
    return lists;
}

/* Are two figures items of one coordination: of one kind, with commas, "and" and no verb between them? */
static bool coordinated(const Reader *reader, const Figure *a, const Figure *b)
{
    bool joint = false;
    if (a->mention->kind != b->mention->kind || b->first < a->end || b->first - a->end > REACH)
        return false;
    for (uint32_t i = a->end; i < b->first; i++) {
        if (reader->group_of[i] || reader_breaks(reader, i))
            return false;
        joint |= reader_tag(reader, i, TAG_CONJUNCTION) || reader_is(reader, i, ",");
    }
    return joint;
}

/* "We" and "I" of a quotation are its speaker, when the speaker can be meant. */
static void resolve_speaker(Reader *reader, Party *party, const Party *speaker)
{
    if (!party->pronoun || party->entity || !speaker->entity)
        return;
    const Phrase *phrase = language_word(reader->knowledge->language, party->name, PHRASE_PRONOUN);
    bool one = phrase && phrase->code == PRONOUN_I, many = phrase && phrase->code == PRONOUN_WE;
    if (one || (many && party_kind(reader, speaker->entity) == ENTITY_ORGANISATION)) {
        party->entity = speaker->entity;
        party->name = speaker->name;
    }
}

static void build(Reader *reader, const Figure *figure, Speakers *speakers, const Sayings *sayings, Claim *claim)
{
    measured_read(reader, figure, claim);
    modifiers_read(reader, figure, claim);
    role_read(reader, figure, claim);
    place_read(reader, figure, claim);
    context_read(reader, figure, claim);
    surround_read(reader, figure, claim);
    status_read(reader, figure, claim);
    period_read(reader, figure, claim);
    cue_read(reader, figure, claim);
    voice_read(reader, figure, speakers, sayings, claim);
    resolve_speaker(reader, &claim->actor, &claim->speaker);
}

/* All figures of one sentence: mentions first..end. */
static void build_sentence(Reader *reader, uint32_t first, uint32_t end, Speakers *speakers, Lists *lists, Claims *claims)
{
    Figure before = {0};
    uint32_t own = claims->list.n, of_block = list_of_block(reader);
    Sayings sayings = saying_all(reader);
    Terms words = surround_words(reader), names = surround_names(reader);
    for (uint32_t i = first; i < end; i++) {
        Claim *claim = VEC_PUSH(reader->arena, &claims->list);
        if (!claim)
            return;
        claim->mention = i;
        claim->sentence = reader->sentence;
        claim->words = words;
        claim->names = names;
        claim->zone = reader->segments->sentences.at[reader->sentence].zone;
        Figure figure = figure_read(reader, &reader->mentions->list.at[i]);
        claim->definite = figure.definite;
        build(reader, &figure, speakers, &sayings, claim);
        claim->list = of_block;
        if (figure.mention->kind == MENTION_DATE)
            continue;
        if (!of_block && before.mention && coordinated(reader, &before, &figure)) {
            Claim *item = claim;
            while (item > claims->list.at && item->mention != (uint32_t)(before.mention - reader->mentions->list.at))
                item--;
            if (!item->list)
                item->list = lists->next++;
            claim->list = item->list;
        }
        before = figure;
    }
    in_turn_read(reader, claims->list.at + own, claims->list.n - own);
}

/* Exact room: the claims are the largest thing that is kept of an article. */
static void reserve(Claims *claims, const Mentions *mentions, const uint8_t *wanted, Arena *arena)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < mentions->list.n; i++)
        count += !wanted || wanted[mentions->list.at[i].sentence];
    claims->list.at = ARENA_ARRAY(arena, Claim, count);
    claims->list.capacity = claims->list.at ? count : 0;
}

Claims claim_build(const Article *article, const Segments *segments, const Mentions *mentions, const Entities *entities, const uint8_t *wanted,
                   const Knowledge *knowledge, Arena *arena, Arena *scratch)
{
    Claims claims = {0};
    Reader reader = {
        .article = article, .segments = segments, .mentions = mentions, .entities = entities, .knowledge = knowledge, .arena = arena, .scratch = scratch};
    Speakers speakers = voice_speakers(segments, arena);
    Lists lists = lists_of(article);
    if (!speakers.of || !speakers.known)
        return claims;
    reserve(&claims, mentions, wanted, arena);
    for (uint32_t first = 0, end; first < mentions->list.n; first = end) {
        uint32_t sentence = mentions->list.at[first].sentence;
        for (end = first + 1; end < mentions->list.n && mentions->list.at[end].sentence == sentence;)
            end++;
        if (wanted && !wanted[sentence])
            continue;
        if (reader_open(&reader, sentence, !wanted || wanted[sentence] == DEPTH_TREE))
            build_sentence(&reader, first, end, &speakers, &lists, &claims);
        if (arena_full(scratch) || arena_full(arena))
            break;
        arena_reset(scratch);
    }
    return claims;
}

void claim_deepen(Claims *claims, const Article *article, const Segments *segments, const Mentions *mentions, const Entities *entities, uint8_t *wanted,
                  const Knowledge *knowledge, Arena *arena, Arena *scratch)
{
    Reader reader = {
        .article = article, .segments = segments, .mentions = mentions, .entities = entities, .knowledge = knowledge, .arena = arena, .scratch = scratch};
    Speakers speakers = voice_speakers(segments, arena);
    Lists lists = {.next = 1};
    for (uint32_t i = 0; i < claims->list.n; i++)
        if (claims->list.at[i].list >= lists.next)
            lists.next = claims->list.at[i].list + 1;
    for (uint32_t first = 0, end; speakers.of && speakers.known && first < claims->list.n; first = end) {
        Claim *own = &claims->list.at[first];
        uint32_t sentence = own->sentence, mention = own->mention;
        for (end = first + 1; end < claims->list.n && claims->list.at[end].sentence == sentence;)
            end++;
        if (wanted[sentence] != DEPTH_AGAIN)
            continue;
        Claims again = {.list = {.at = own, .capacity = end - first}};
        memset(own, 0, (end - first) * sizeof *own);
        if (reader_open(&reader, sentence, true))
            build_sentence(&reader, mention, mention + (end - first), &speakers, &lists, &again);
        wanted[sentence] = DEPTH_TREE;
        if (arena_full(scratch) || arena_full(arena))
            break;
        arena_reset(scratch);
    }
}
