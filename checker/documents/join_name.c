/* Joining names: which entity of another document is one that is known already, by a form of its name that means no other. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "documents/join.h"

static Str last_word(Str name)
{
    for (size_t space; (space = str_find_byte(name, ' ')) < name.n;)
        name = str_from(name, space + 1);
    return name;
}

static bool one_word(Str name)
{
    return str_find_byte(name, ' ') == name.n;
}

/* The known entity that has this name, or that a surname alone or the full name behind a surname means; 0: none. */
static uint32_t known(Joined *joined, Str name, uint8_t kind, Arena *arena)
{
    Str key = words_fold(name, true, arena);
    const uint32_t *number = key.n ? map_get(&joined->entities.names, key) : NULL;
    if (number && *number)
        return *number;
    if (kind == ENTITY_PLACE || kind == ENTITY_ORGANISATION || one_word(name))
        return 0;
    number = map_get(&joined->entities.names, last_word(key));
    if (!number || !*number)
        return 0;
    const Entity *entity = &joined->entities.list.at[*number - 1];
    return one_word(entity->name) && entity->kind != ENTITY_PLACE && entity->kind != ENTITY_ORGANISATION ? *number : 0;
}

/* A name is put down for its entity; 0 marks one that means two. */
static void put_name(Joined *joined, Str name, uint32_t entity, Arena *arena)
{
    uint32_t *number = map_put(&joined->entities.names, arena, words_fold(name, true, arena), entity);
    if (number && *number != entity)
        *number = 0;
}

uint32_t join_entity(Joined *joined, const Entity *entity, Arena *arena)
{
    uint32_t number = known(joined, entity->name, entity->kind, arena);
    for (uint32_t i = 0; !number && i < entity->aliases.n; i++)
        number = known(joined, entity->aliases.at[i], entity->kind, arena);
    if (!number) {
        Entity *added = VEC_PUSH(arena, &joined->entities.list);
        if (!added)
            return 0;
        *added = *entity;
        number = joined->entities.list.n;
    }
    Entity *kept = &joined->entities.list.at[number - 1];
    if (str_runes(entity->name) > str_runes(kept->name) && !one_word(entity->name))
        kept->name = entity->name;
    put_name(joined, entity->name, number, arena);
    for (uint32_t i = 0; i < entity->aliases.n; i++)
        put_name(joined, entity->aliases.at[i], number, arena);
    if (kept->kind == ENTITY_PERSON && !one_word(kept->name))
        put_name(joined, last_word(kept->name), number, arena);
    return number;
}
