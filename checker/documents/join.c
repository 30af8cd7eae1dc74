/* Joining: texts, sentences, mentions and claims one behind the other, all numbers and offsets moved accordingly. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "documents/join.h"

#include <string.h>

/* How many of everything there are, and room for them. */
static bool make_room(const Case *const *of, uint32_t count, Arena *arena, Joined *out)
{
    size_t text = 0, sentences = 0, quotations = 0, mentions = 0, claims = 0;
    for (uint32_t i = 0; i < count; i++) {
        text += of[i]->article->text.n + 1;
        sentences += of[i]->segments->sentences.n;
        quotations += of[i]->segments->quotations.n;
        mentions += of[i]->mentions->list.n;
        claims += of[i]->claims->list.n;
    }
    if (text > UINT32_MAX)
        return false;
    char *bytes = arena_alloc(arena, text, 1);
    out->article.text = (Str){bytes, bytes ? text : 0};
    out->segments.sentences.at = ARENA_ARRAY(arena, Sentence, sentences + 1);
    out->segments.quotations.at = ARENA_ARRAY(arena, Quotation, quotations + 1);
    out->mentions.list.at = ARENA_ARRAY(arena, Mention, mentions + 1);
    out->claims.list.at = ARENA_ARRAY(arena, Claim, claims + 1);
    out->joints = ARENA_ARRAY(arena, Joint, count);
    return bytes && out->segments.sentences.at && out->segments.quotations.at && out->mentions.list.at && out->claims.list.at && out->joints;
}

static void add_segments(Joined *out, const Joint *joint, uint32_t paragraph)
{
    const Segments *from = joint->of->segments;
    for (uint32_t i = 0; i < from->sentences.n; i++) {
        Sentence *it = &out->segments.sentences.at[out->segments.sentences.n++];
        *it = from->sentences.at[i];
        it->begin += joint->text;
        it->end += joint->text;
        it->paragraph += paragraph;
    }
    for (uint32_t i = 0; i < from->quotations.n; i++) {
        Quotation *it = &out->segments.quotations.at[out->segments.quotations.n++];
        *it = from->quotations.at[i];
        it->begin += joint->text;
        it->end += joint->text;
    }
}

static void add_mentions(Joined *out, const Joint *joint)
{
    const Mentions *from = joint->of->mentions;
    for (uint32_t i = 0; i < from->list.n; i++) {
        Mention *it = &out->mentions.list.at[out->mentions.list.n++];
        *it = from->list.at[i];
        uint32_t *const places[] = {&it->begin, &it->end, &it->value_begin, &it->value_end, &it->noun_begin, &it->noun_end, &it->head_begin, &it->head_end};
        for (size_t p = 0; p < sizeof places / sizeof *places; p++)
            *places[p] += joint->text;
        it->sentence += joint->sentence;
        it->same_as += it->same_as ? joint->mention : 0;
    }
}

static void move_party(const Joined *out, const Joint *joint, Party *party)
{
    party->begin += joint->text;
    party->end += party->end ? joint->text : 0;
    if (!party->entity)
        return;
    party->entity = joint->entities[party->entity - 1];
    if (party->entity)
        party->name = out->entities.list.at[party->entity - 1].name;
}

static void move_term(const Joint *joint, Term *term)
{
    term->begin += joint->text;
    term->end += term->end ? joint->text : 0;
}

/* Names by what they are called in the joined case; claims of one sentence share them, so they are made once. */
static Terms move_names(const Joined *out, Terms names, Arena *arena)
{
    Term *moved = names.n ? ARENA_ARRAY(arena, Term, names.n) : NULL;
    for (uint32_t i = 0; moved && i < names.n; i++) {
        const uint32_t *number = map_get(&out->entities.names, words_fold(names.at[i].lemma, true, arena));
        moved[i] = names.at[i];
        if (number && *number)
            moved[i].lemma = out->entities.list.at[*number - 1].name;
    }
    return (Terms){moved, moved ? names.n : 0};
}

static void add_claims(Joined *out, const Joint *joint, uint32_t list, Arena *arena)
{
    const Claims *from = joint->of->claims;
    Terms before = {0}, moved = {0};
    for (uint32_t i = 0; i < from->list.n; i++) {
        Claim *it = &out->claims.list.at[out->claims.list.n++];
        *it = from->list.at[i];
        it->mention += joint->mention;
        it->sentence += joint->sentence;
        it->list += it->list ? list : 0;
        if (!before.at || it->names.at != before.at) {
            before = it->names;
            moved = move_names(out, it->names, arena);
        }
        it->names = moved;
        Party *const parties[] = {&it->actor, &it->affected, &it->place, &it->speaker};
        for (size_t p = 0; p < sizeof parties / sizeof *parties; p++)
            move_party(out, joint, parties[p]);
        Term *const terms[] = {&it->action, &it->measured, &it->of};
        for (size_t t = 0; t < sizeof terms / sizeof *terms; t++)
            move_term(joint, terms[t]);
    }
}

static bool add_entities(Joined *out, Joint *joint, Arena *arena)
{
    const Entities *from = joint->of->entities;
    joint->entities = ARENA_ARRAY(arena, uint32_t, from->list.n + 1);
    for (uint32_t i = 0; joint->entities && i < from->list.n; i++)
        joint->entities[i] = join_entity(out, &from->list.at[i], arena);
    return joint->entities;
}

static uint32_t most_lists(const Case *of)
{
    uint32_t most = 0;
    for (uint32_t i = 0; i < of->claims->list.n; i++)
        if (of->claims->list.at[i].list > most)
            most = of->claims->list.at[i].list;
    return most + 1;
}

static uint32_t most_paragraphs(const Case *of)
{
    return of->segments->sentences.n ? of->segments->sentences.at[of->segments->sentences.n - 1].paragraph + 2 : 1;
}

bool join_cases(const Case *const *of, uint32_t count, Arena *arena, Joined *out)
{
    uint32_t text = 0, list = 0, paragraph = 0;
    *out = (Joined){.count = count};
    if (!count || !make_room(of, count, arena, out))
        return false;
    for (uint32_t i = 0; i < count; i++) {
        out->joints[i].of = of[i];
        if (!add_entities(out, &out->joints[i], arena))
            return false;
    }
    for (uint32_t i = 0; i < count; i++) {
        Joint *joint = &out->joints[i];
        Str from = of[i]->article->text;
        joint->text = text;
        joint->sentence = out->segments.sentences.n;
        joint->mention = out->mentions.list.n;
        joint->claim = out->claims.list.n;
        if (from.n)
            memcpy((char *)(uintptr_t)out->article.text.p + text, from.p, from.n);
        add_segments(out, joint, paragraph);
        add_mentions(out, joint);
        add_claims(out, joint, list, arena);
        text += (uint32_t)from.n + 1;
        list += most_lists(of[i]);
        paragraph += most_paragraphs(of[i]);
    }
    out->it = (Case){.article = &out->article, .segments = &out->segments, .mentions = &out->mentions, .entities = &out->entities, .claims = &out->claims,
                     .knowledge = of[0]->knowledge};
    return !arena_full(arena);
}

/* The last document whose first number, which `first` gives, is not beyond. */
static uint32_t document_at(const Joined *joined, uint32_t number, bool by_text)
{
    uint32_t low = 0, high = joined->count;
    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;
        if ((by_text ? joined->joints[middle].text : joined->joints[middle].claim) <= number)
            low = middle;
        else
            high = middle;
    }
    return low;
}

uint32_t join_document(const Joined *joined, const Claim *claim)
{
    return document_at(joined, joined->segments.sentences.at[claim->sentence].begin, true);
}

void join_return(const Joined *joined, Finding *finding)
{
    End *ends = (End *)(uintptr_t)finding->ends;     /* made by find_pair_as for this finding alone */
    for (uint32_t i = 0; i < finding->end_count; i++) {
        const Joint *joint = &joined->joints[document_at(joined, ends[i].begin, true)];
        ends[i].article = joint->of->article;
        ends[i].begin -= joint->text;
        ends[i].end -= joint->text;
        ends[i].claim -= ends[i].claim ? joint->claim : 0;
        const Sentence *sentence = segment_sentence(joint->of->segments, ends[i].begin);
        ends[i].sentence_begin = sentence ? sentence->begin : 0;
        ends[i].sentence_end = sentence ? sentence->end : 0;
    }
}
