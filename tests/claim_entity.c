/* Tests of claim/entity: full names, surnames, short forms, acronyms, spellings; different people stay different. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "claim/claim.h"
#include "suite.h"

static const struct {
    const char *text;
    const char *a, *b;                               /* two forms, lower case */
    bool same;
} pairs[] = {
    {"Northern Cloud Services (NCS) grew. NCS hired staff.", "northern cloud services", "ncs", true},
    {"Meridian Cloud Services grew. The staff like Meridian a lot.", "meridian cloud services", "meridian", true},
    {"The Harbour Safety Agency spoke. Later the HSA wrote.", "harbour safety agency", "hsa", true},
    {"Economy Minister Tomás Valdés spoke. Then Valdés left.", "tomás valdés", "valdés", true},
    {"The Economy Ministry (SE) spoke. Later SE wrote.", "economy ministry", "se", true},
    {"In México it rains. All of Mexico is wet.", "méxico", "mexico", true},
    {"In the U.S. it rains. The United States is wet.", "u.s.", "united states", true},
    {"A friend of John Smith met Joan Smith.", "john smith", "joan smith", false},
    {"A friend of John Smith met Joan Smith. Then Smith left.", "john smith", "smith", false},
    {"He works for Halden Bank Inc. and likes Halden Bank.", "halden bank inc.", "halden bank", true},
    {"She met Claudia Rivas Prado. The mayor likes Claudia Rivas.", "claudia rivas prado", "claudia rivas", true},
    {"A train to New York stopped. The New York Times wrote.", "new york", "new york times", false},
    {"The buses of Oslo are red. Those in Bergen are blue.", "oslo", "bergen", false},
};

static Entities read(const char *text, Arena *arena, Arena *scratch)
{
    static Knowledge knowledge;
    Notes notes = {.arena = arena};
    knowledge = knowledge_embedded();
    Article *article = source_read(S("case.txt"), str_of(text), FORMAT_TEXT, arena, &notes);
    Segments segments = segment_article(article, &knowledge, (Date){0}, arena);
    return claim_entities(article, &segments, &knowledge, arena, scratch);
}

static uint32_t number(const Entities *entities, const char *form)
{
    const uint32_t *found = map_get(&entities->names, str_of(form));
    return found ? *found : 0;
}

START_TEST(joins_forms)
{
    Arena *arena = arena_new(0), *scratch = arena_new(0);
    Entities entities = read(pairs[_i].text, arena, scratch);
    uint32_t a = number(&entities, pairs[_i].a), b = number(&entities, pairs[_i].b);
    ck_assert_msg(a, "no \"%s\" in: %s", pairs[_i].a, pairs[_i].text);
    ck_assert_msg(b || !pairs[_i].same, "no \"%s\" in: %s", pairs[_i].b, pairs[_i].text);
    ck_assert_msg((a == b) == pairs[_i].same, "%s", pairs[_i].text);
    arena_free(scratch);
    arena_free(arena);
}
END_TEST

static const struct {
    const char *text, *form;
    EntityKind kind;
} kinds[] = {
    {"Then Mr. Toll left.", "toll", ENTITY_PERSON},       {"Then Maria Toll left.", "maria toll", ENTITY_PERSON},
    {"It went to Halden Bank.", "halden bank", ENTITY_ORGANISATION}, {"It went to Oslo.", "oslo", ENTITY_PLACE},
    {"It went to the University of Bergen.", "university of bergen", ENTITY_ORGANISATION},
    {"Then the chief executive, AWS Vice President for Latin America Paula Berg, left.", "paula berg", ENTITY_PERSON},
};

START_TEST(tells_kinds)
{
    Arena *arena = arena_new(0), *scratch = arena_new(0);
    Entities entities = read(kinds[_i].text, arena, scratch);
    uint32_t found = number(&entities, kinds[_i].form);
    ck_assert_msg(found, "%s", kinds[_i].text);
    ck_assert_int_eq(entities.list.at[found - 1].kind, kinds[_i].kind);
    arena_free(scratch);
    arena_free(arena);
}
END_TEST

/* Words that open a sentence or name a day are no names. */
static const char *const nobody[] = {"talks", "monday", "the", "police", "economy"};

START_TEST(leaves_words_alone)
{
    Arena *arena = arena_new(0), *scratch = arena_new(0);
    Entities entities = read("Talks began on Monday. The minister left. Police came. Then Economy Minister Ida Holm spoke.", arena, scratch);
    ck_assert_uint_eq(number(&entities, nobody[_i]), 0);
    arena_free(scratch);
    arena_free(arena);
}
END_TEST

START_TEST(knows_what_lies_in_what)
{
    Arena *arena = arena_new(0), *scratch = arena_new(0);
    Knowledge knowledge = knowledge_embedded();
    Entities entities = read("From Houston to Texas, across the U.S. and Mexico.", arena, scratch);
    uint32_t houston = number(&entities, "houston"), texas = number(&entities, "texas"), states = number(&entities, "u.s."),
             mexico = number(&entities, "mexico");
    ck_assert(claim_place_within(&entities, houston, texas, &knowledge, scratch));
    ck_assert(claim_place_within(&entities, houston, states, &knowledge, scratch));
    ck_assert(!claim_place_within(&entities, states, houston, &knowledge, scratch));
    ck_assert(!claim_place_within(&entities, houston, mexico, &knowledge, scratch));
    arena_free(scratch);
    arena_free(arena);
}
END_TEST

SUITE_MAIN("claim_entity", EACH(joins_forms, pairs), EACH(tells_kinds, kinds), EACH(leaves_words_alone, nobody), ONCE(knows_what_lies_in_what))
