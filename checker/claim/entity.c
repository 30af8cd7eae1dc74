/* Entities: the forms that mean the same as one person, organisation or place; and which place lies in which. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "claim/form.h"

enum { STEPS = 4 };                                  /* city, state, country, continent */
enum { OPENINGS = sizeof ((Entities *)0)->openings / sizeof *((Entities *)0)->openings };

static EntityKind kind_of(const Form *form)
{
    if (form->place)
        return ENTITY_PLACE;
    if (form->titled)
        return ENTITY_PERSON;
    if (form->organisation)
        return ENTITY_ORGANISATION;
    return form->given && form->words > 1 ? ENTITY_PERSON : ENTITY_UNKNOWN;
}

static void add_form(Entities *entities, uint32_t number, const Form *form, Arena *arena)
{
    Entity *entity = &entities->list.at[number];
    Str *alias = VEC_PUSH(arena, &entity->aliases);
    if (alias)
        *alias = form->text;
    if (entity->kind == ENTITY_UNKNOWN)
        entity->kind = (uint8_t)kind_of(form);
    entity->mentions += form->count;
    map_put(&entities->names, arena, form->key, number + 1);
    uint32_t hash = str_hash(form->first);
    entities->openings[hash / 64 % OPENINGS] |= (uint64_t)1 << hash % 64;
}

/* Can a name begin with the token? */
static bool may_open(const Entities *entities, const Token *token)
{
    uint32_t hash = str_hash(token->lower);
    return entities->openings[hash / 64 % OPENINGS] >> hash % 64 & 1;
}

static Entities join_forms(const Forms *forms, Arena *arena)
{
    Entities entities = {0};
    uint32_t *numbers = ARENA_ARRAY(arena, uint32_t, forms->list.n + 1);         /* by root form: number + 1 of its entity */
    if (!numbers)
        return entities;
    for (uint32_t pass = 0; pass < 2; pass++)                                    /* the fullest forms first */
        for (uint32_t i = 0; i < forms->list.n; i++) {
            const Form *form = &forms->list.at[i];
            uint32_t root = form_root(forms, i);
            if (form->refused || (root == i) != (pass == 0))
                continue;
            Entity *entity = numbers[root] ? &entities.list.at[numbers[root] - 1] : VEC_PUSH(arena, &entities.list);
            if (!entity)
                return entities;
            if (!numbers[root]) {
                entity->name = forms->list.at[root].text;
                numbers[root] = entities.list.n;
            }
            add_form(&entities, numbers[root] - 1, form, arena);
        }
    return entities;
}

Entities claim_entities(const Article *article, const Segments *segments, const Knowledge *knowledge, Arena *arena, Arena *scratch)
{
    Forms forms = {.knowledge = knowledge, .arena = arena};
    form_collect(&forms, article, segments, scratch);
    form_link(&forms);
    Entities entities = join_forms(&forms, arena);
    arena_outgrown(arena, forms.list.at, forms.list.capacity * sizeof *forms.list.at);
    arena_outgrown(arena, forms.keys.slots, forms.keys.capacity * sizeof *forms.keys.slots);
    return entities;
}

uint32_t claim_name_at(const Entities *entities, Tokens tokens, uint32_t i, uint32_t *end)
{
    NameKey key = {.n = 0};
    uint32_t entity = 0, words = 0;
    bool capital = tokens.at[i].capital && (tokens.at[i].kind == TOKEN_WORD || tokens.at[i].kind == TOKEN_NUMBER) && may_open(entities, &tokens.at[i]);
    for (uint32_t at = i; capital && at < tokens.n && words < LONGEST_NAME; at++) {
        words += tokens.at[at].kind == TOKEN_WORD;
        name_key_add(&key, tokens, at, at == i);
        if (!key.n)
            break;
        const uint32_t *known = map_get(&entities->names, name_key_text(&key));
        if (known) {
            entity = *known;
            *end = at + 1;
        }
    }
    return entity;
}

/* The name under which the words know a place: "u.s." -> united states. */
static Str known_as(const Knowledge *knowledge, Str lower)
{
    Phrases phrases = language_phrases(knowledge->language, words_first(lower));
    for (uint32_t i = 0; i < phrases.n; i++)
        if (phrases.at[i].kind == PHRASE_OTHER_NAME && str_equal(phrases.at[i].text, lower))
            return phrases.at[i].name;
    return lower;
}

/* Does the gazetteer say so, over at most `steps` steps? It may give two answers: there is a Georgia in Asia too. */
static bool lies_in(const Knowledge *knowledge, Str inner, Str outer, uint32_t steps, Arena *scratch)
{
    Phrases phrases = language_phrases(knowledge->language, words_first(inner));
    for (uint32_t i = 0; i < phrases.n && steps; i++) {
        if (phrases.at[i].kind != PHRASE_PLACE_NAME || !phrases.at[i].name.n || !str_equal(phrases.at[i].text, inner))
            continue;
        Str around = words_fold(phrases.at[i].name, true, scratch);
        if (str_equal(around, outer) || lies_in(knowledge, around, outer, steps - 1, scratch))
            return true;
    }
    return false;
}

bool claim_place_known_within(Str inner, Str outer, const Knowledge *knowledge, Arena *scratch)
{
    return lies_in(knowledge, known_as(knowledge, inner), known_as(knowledge, outer), STEPS, scratch);
}

bool claim_place_within(const Entities *entities, uint32_t inner, uint32_t outer, const Knowledge *knowledge, Arena *scratch)
{
    if (!inner || !outer || inner == outer)
        return inner && inner == outer;
    const Entity *place = &entities->list.at[inner - 1], *whole = &entities->list.at[outer - 1];
    if (place->kind != ENTITY_PLACE || whole->kind != ENTITY_PLACE)
        return false;
    return claim_place_known_within(words_fold(place->name, true, scratch), words_fold(whole->name, true, scratch), knowledge, scratch);
}
