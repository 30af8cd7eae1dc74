/* Memories: what is asked for again stays, what is not goes with its generation, and what does not fit is not kept. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/memory.h"
#include "suite.h"

START_TEST(keeps_two_generations)
{
    Memory *memory = memory_new(0);
    memory_keep(memory, S("bridge"), S("built"));
    memory_keep(memory, S("tunnel"), S("dug"));
    ck_assert_text(memory_get(memory, S("bridge")), S("built"));
    ck_assert_ptr_null(memory_get(memory, S("tower")).p);
    memory_turn(memory);
    ck_assert_text(memory_get(memory, S("bridge")), S("built"));
    memory_turn(memory);
    ck_assert_text(memory_get(memory, S("bridge")), S("built"));
    ck_assert_ptr_null(memory_get(memory, S("tunnel")).p);
    memory_free(memory);
}
END_TEST

START_TEST(keeps_no_more_than_it_may)
{
    enum { MOST = 1 << 12 };
    Memory *memory = memory_new(MOST);
    char key[] = "a000", value[256] = "a value";
    uint32_t kept = 0;
    for (int i = 0; i < 1000; i++) {
        key[1] = (char)('0' + i / 100), key[2] = (char)('0' + i / 10 % 10), key[3] = (char)('0' + i % 10);
        memory_keep(memory, str_of(key), (Str){value, sizeof value});
        kept += memory_get(memory, str_of(key)).n == sizeof value;
    }
    ck_assert_uint_gt(kept, 0);
    ck_assert_uint_lt(kept, MOST / sizeof value);
    memory_turn(memory);
    memory_turn(memory);
    memory_keep(memory, S("a000"), S("there is room again"));
    ck_assert_text(memory_get(memory, S("a000")), S("there is room again"));
    memory_free(memory);
}
END_TEST

START_TEST(does_without)
{
    memory_keep(NULL, S("bridge"), S("built"));
    ck_assert_ptr_null(memory_get(NULL, S("bridge")).p);
    memory_free(NULL);
}
END_TEST

SUITE_MAIN("base_memory", ONCE(keeps_two_generations), ONCE(keeps_no_more_than_it_may), ONCE(does_without))
