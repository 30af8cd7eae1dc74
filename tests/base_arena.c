/* Tests of base/arena, base/map and base/note: budgets, growth, bounds. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/arena.h"

#include <string.h>

#include "base/map.h"
#include "base/note.h"
#include "suite.h"

static bool all_zero(const unsigned char *bytes, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (bytes[i])
            return false;
    return true;
}

START_TEST(pieces_are_zero_and_apart)
{
    Arena *arena = arena_new(0);
    unsigned char *before = NULL;
    for (size_t size = 0; size < 3000; size++) {
        unsigned char *piece = arena_alloc(arena, size, 8);
        ck_assert_ptr_nonnull(piece);
        ck_assert_uint_eq((uintptr_t)piece % 8, 0);
        ck_assert(all_zero(piece, size));
        memset(piece, 0xFF, size);
        ck_assert_ptr_ne(piece, before);
        before = size ? piece : before;
    }
    arena_reset(arena);
    unsigned char *again = arena_alloc(arena, 4096, 1);
    ck_assert(all_zero(again, 4096));
    arena_free(arena);
}
END_TEST

START_TEST(a_spent_budget_stays_spent)
{
    Arena *arena = arena_new(100);
    ck_assert_ptr_nonnull(arena_alloc(arena, 90, 1));
    ck_assert(!arena_full(arena));
    ck_assert_ptr_null(arena_alloc(arena, 20, 1));
    ck_assert(arena_full(arena));
    ck_assert_ptr_null(arena_alloc(arena, 1, 1));
    ck_assert_uint_eq(arena_copy(arena, S("ab")).n, 0);
    ck_assert_uint_eq(arena_print(arena, "%d", 7).n, 0);
    arena_reset(arena);
    ck_assert(!arena_full(arena));
    ck_assert_ptr_null(arena_array(arena, SIZE_MAX / 2, 8, 1));
    ck_assert(arena_full(arena));
    arena_free(arena);
}
END_TEST

START_TEST(arrays_grow)
{
    Arena *arena = arena_new(0);
    VEC(int) numbers = {0};
    for (int i = 0; i < 1000; i++)
        *VEC_PUSH(arena, &numbers) = i;
    ck_assert_uint_eq(numbers.n, 1000);
    for (int i = 0; i < 1000; i++)
        ck_assert_int_eq(numbers.at[i], i);
    arena_free(arena);
    arena = arena_new(64);
    numbers.n = numbers.capacity = 0;
    int *number = NULL;
    for (int i = 0; i < 1000; i++)
        number = VEC_PUSH(arena, &numbers);
    ck_assert_ptr_null(number);
    ck_assert_uint_lt(numbers.n, 1000);
    arena_free(arena);
}
END_TEST

START_TEST(maps_keep_their_first_value)
{
    Arena *arena = arena_new(0);
    Map map = {0};
    ck_assert_ptr_null(map_get(&map, S("x")));
    for (uint32_t i = 0; i < 500; i++)
        ck_assert_uint_eq(*map_put(&map, arena, arena_print(arena, "key%u", i), i), i);
    ck_assert_uint_eq(*map_put(&map, arena, S("key7"), 99), 7);
    ck_assert_uint_eq(*map_put(&map, arena, (Str){0}, 5), 5);
    ck_assert_uint_eq(*map_get(&map, S("")), 5);
    ck_assert_uint_eq(*map_get(&map, S("key499")), 499);
    ck_assert_ptr_null(map_get(&map, S("key500")));
    ck_assert_uint_eq(map.n, 501);
    arena_free(arena);
}
END_TEST

START_TEST(notes_are_bounded)
{
    Arena *arena = arena_new(0);
    Notes notes = {.arena = arena};
    note_remark(&notes, S("a.md"), 3, 1, "only %s", "said");
    ck_assert(!notes_fatal(&notes));
    for (int i = 0; i < 500; i++)
        note_add(&notes, S("b.yml"), 1, 2, "wrong %d", i);
    ck_assert(notes_fatal(&notes));
    ck_assert_uint_eq(notes.list.n, 100);
    ck_assert(str_equal(notes.list.at[0].message, S("only said")));
    ck_assert(str_equal(notes.list.at[1].message, S("wrong 0")));
    arena_free(arena);
}
END_TEST

START_TEST(nearest_word)
{
    static const Str words[] = {STR("human"), STR("gcc"), STR("jsonl"), STR("json")};
    ck_assert(str_equal(note_nearest(S("jsnol"), words, 4), S("jsonl")));
    ck_assert(str_equal(note_nearest(S("humna"), words, 4), S("human")));
    ck_assert_uint_eq(note_nearest(S("xml"), words, 4).n, 0);
}
END_TEST

SUITE_MAIN("base_arena", ONCE(pieces_are_zero_and_apart), ONCE(a_spent_budget_stays_spent), ONCE(arrays_grow), ONCE(maps_keep_their_first_value),
           ONCE(notes_are_bounded), ONCE(nearest_word))
