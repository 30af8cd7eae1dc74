/* Speakers of quotations that hold no figure: asked for one by one. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "claim/role.h"
#include "claim/voice.h"

static bool is_dash(Str lower)
{
    return str_equal(lower, S("-")) || str_equal(lower, S("--")) || str_equal(lower, S("\xE2\x80\x93")) || str_equal(lower, S("\xE2\x80\x94"));
}

/* "— Ana Ruiz, mayor" behind `from`, in what is left of its paragraph. */
static Party signature(Reader *reader, uint32_t from)
{
    const Segments *segments = reader->segments;
    uint32_t sentence = voice_sentence_behind(segments, from);
    Reader glance;
    if (sentence >= segments->sentences.n || !sentence || !reader_glance(reader, sentence, &glance))
        return (Party){0};
    uint32_t i = reader_token_at(&glance, from > glance.tokens.at[0].begin ? from : glance.tokens.at[0].begin);
    if (i >= glance.tokens.n || !is_dash(glance.tokens.at[i].lower))
        return (Party){0};
    const NameSpan *name = reader_name(&glance, i + 1);
    return name ? party_at(&glance, name->end - 1) : (Party){0};
}

Speakers *claim_speakers(const Segments *segments, Arena *arena)
{
    Speakers *speakers = ARENA_NEW(arena, Speakers);
    if (speakers)
        *speakers = voice_speakers(segments, arena);
    return speakers && speakers->of && speakers->known ? speakers : NULL;
}

Party claim_speaker(const Statements *it, Speakers *speakers, uint32_t quotation, uint32_t end)
{
    Reader reader = {.article = it->article, .segments = it->segments, .entities = it->entities, .knowledge = it->knowledge, .arena = it->arena,
                     .scratch = it->scratch};
    Party party = signature(&reader, end);
    return party.entity || !quotation ? party : voice_speaker(&reader, speakers, quotation - 1);
}
