/* Memory: a map and an arena for each of two generations; what the older one is asked for moves to the younger. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/memory.h"

#include <stdlib.h>

#include "base/map.h"

typedef struct Generation {
    Arena *arena;
    Map numbers;                                     /* from a key to the number of its value */
    VEC(Str) values;
} Generation;

struct Memory {
    Generation young, old;
};

Memory *memory_new(size_t most)
{
    Memory *memory = calloc(1, sizeof *memory);
    if (!memory)
        return NULL;
    memory->young.arena = arena_new(most);
    memory->old.arena = arena_new(most);
    if (memory->young.arena && memory->old.arena)
        return memory;
    memory_free(memory);
    return NULL;
}

void memory_free(Memory *memory)
{
    if (!memory)
        return;
    arena_free(memory->young.arena);
    arena_free(memory->old.arena);
    free(memory);
}

void memory_turn(Memory *memory)
{
    Generation oldest = memory->old;
    memory->old = memory->young;
    arena_reset(oldest.arena);
    memory->young = (Generation){.arena = oldest.arena};
}

static Str look(const Generation *generation, Str key)
{
    const uint32_t *number = map_get(&generation->numbers, key);
    return number ? generation->values.at[*number] : (Str){0};
}

/* Half kept is not kept: a key gets its number last. */
static Str add(Generation *generation, Str key, Str value)
{
    Str *kept = VEC_PUSH(generation->arena, &generation->values);
    if (!kept)
        return (Str){0};
    *kept = arena_copy(generation->arena, value);
    key = arena_copy(generation->arena, key);
    bool known = kept->p && key.p && map_put(&generation->numbers, generation->arena, key, generation->values.n - 1);
    return known ? *kept : (Str){0};
}

Str memory_get(Memory *memory, Str key)
{
    if (!memory || !key.n)
        return (Str){0};
    Str young = look(&memory->young, key), old = young.p ? young : look(&memory->old, key);
    if (!young.p && old.p)
        add(&memory->young, key, old);
    return old;
}

void memory_keep(Memory *memory, Str key, Str value)
{
    if (memory && key.n && value.n)
        add(&memory->young, key, value);
}
