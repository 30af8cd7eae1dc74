/* Writers: nothing is lost at the edges of the buffer, errors stick, JSON has its commas. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "suite.h"

#include "report/json_writer.h"

START_TEST(passes_all_bytes_on)
{
    Arena *arena = arena_new(0);
    Pile pile = {.arena = arena};
    Writer writer;
    writer_start(&writer, pile_take, &pile);
    for (uint64_t i = 0; i < 20000; i++) {
        writer_number(&writer, i);
        writer_byte(&writer, '\n');
    }
    ck_assert(writer_flush(&writer));
    Str rest = {pile.bytes.at, pile.bytes.n};
    for (uint64_t i = 0; i < 20000; i++)
        ck_assert_text(str_cut(&rest, '\n'), arena_print(arena, "%llu", (unsigned long long)i));
    ck_assert_uint_eq(rest.n, 0);
    arena_free(arena);
}
END_TEST

typedef struct Disk {
    size_t room;
    int calls;
} Disk;

static bool small_disk(void *to, const char *bytes, size_t size)
{
    Disk *disk = to;
    (void)bytes;
    disk->calls++;
    if (size > disk->room)
        return false;
    disk->room -= size;
    return true;
}

START_TEST(stops_after_an_error)
{
    Disk disk = {.room = 20000};
    Writer writer;
    writer_start(&writer, small_disk, &disk);
    writer_repeat(&writer, 'x', 100000);
    ck_assert(!writer_flush(&writer));
    ck_assert(writer.failed);
    ck_assert_int_eq(disk.calls, 2);
}
END_TEST

START_TEST(json_has_its_commas)
{
    Arena *arena = arena_new(0);
    Pile pile = {.arena = arena};
    Writer writer;
    writer_start(&writer, pile_take, &pile);
    Json json = {.out = &writer};
    json_open(&json, NULL, '{');
    json_number(&json, "n", UINT64_MAX);
    json_open(&json, "list", '[');
    json_decimal(&json, NULL, decimal(595, -3), arena);
    json_decimal(&json, NULL, decimal(4, 5), arena);
    json_open(&json, NULL, '{');
    json_close(&json, '{');
    json_open(&json, NULL, '[');
    json_close(&json, '[');
    json_close(&json, '[');
    json_bool(&json, "yes", true);
    json_null(&json, "none");
    json_word(&json, "quo\"te", "x");
    json_close(&json, '{');
    writer_flush(&writer);
    ck_assert_text(((Str){pile.bytes.at, pile.bytes.n}),
                   S("{\"n\":18446744073709551615,\"list\":[0.595,400000,{},[]],\"yes\":true,\"none\":null,\"quo\\\"te\":\"x\"}"));
    arena_free(arena);
}
END_TEST

SUITE_MAIN("report_writer", ONCE(passes_all_bytes_on), ONCE(stops_after_an_error), ONCE(json_has_its_commas))
