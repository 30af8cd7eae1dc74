/* Lines of baselines: JSON objects of texts, read by cJSON and held to what they may say. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "project/baseline_line.h"

#include <cjson/cJSON.h>

#include "report/json_writer.h"

static const Str keys[] = {STR("files"), STR("rule"), STR("message"), STR("fingerprint"), STR("reason")};
enum { KEYS = sizeof keys / sizeof *keys };

typedef struct Reader {
    Str path;
    uint32_t number;
    Accepted *line;
    Arena *arena;
    Notes *notes;
    bool spoilt;
} Reader;

#define SPOIL(reader, column, ...) (note_add((reader)->notes, (reader)->path, (reader)->number, (column), __VA_ARGS__), (void)((reader)->spoilt = true))

static Str text_of(Reader *reader, const cJSON *item)
{
    if (!cJSON_IsString(item))
        SPOIL(reader, 1, "\"%s\" is no text", item->string ? item->string : "an item of \"files\"");
    return cJSON_IsString(item) ? arena_copy(reader->arena, str_of(item->valuestring)) : (Str){0};
}

static void read_files(Reader *reader, const cJSON *item)
{
    int count = cJSON_IsArray(item) ? cJSON_GetArraySize(item) : 0;
    Str *files = ARENA_ARRAY(reader->arena, Str, (size_t)count);
    const cJSON *file;
    if (!count)
        SPOIL(reader, 1, "\"files\" is no list of paths");
    cJSON_ArrayForEach(file, item) if (count && files)
        files[reader->line->file_count++] = text_of(reader, file);
    reader->line->files = files;
}

static void read_fingerprint(Reader *reader, const cJSON *item)
{
    enum { DIGITS = 16 };
    Str text = reader->line->fingerprint = text_of(reader, item);
    bool good = text.n == DIGITS;
    for (size_t i = 0; i < text.n; i++)
        good = good && (byte_is_digit(text.p[i]) || (text.p[i] >= 'a' && text.p[i] <= 'f'));
    if (cJSON_IsString(item) && !good)
        SPOIL(reader, 1, "\"%s\" is no fingerprint; it has 16 digits of 0 to 9 and a to f", item->valuestring);
}

static void read_key(Reader *reader, const cJSON *item)
{
    Accepted *line = reader->line;
    Str key = str_of(item->string);
    if (str_equal(key, keys[0]))
        read_files(reader, item);
    else if (str_equal(key, keys[1]))
        line->rule = text_of(reader, item);
    else if (str_equal(key, keys[2]))
        line->message = text_of(reader, item);
    else if (str_equal(key, keys[3]))
        read_fingerprint(reader, item);
    else if (str_equal(key, keys[4]))
        line->reason = text_of(reader, item);
    else {
        Str nearest = note_nearest(key, keys, KEYS);
        if (nearest.n)
            SPOIL(reader, 1, "unknown key \"%s\"; did you mean \"%.*s\"?", item->string, STR_ARG(nearest));
        else
            SPOIL(reader, 1, "unknown key \"%s\"; a line has files, rule, message, fingerprint and reason", item->string);
    }
}

static void read_object(Reader *reader, const cJSON *json)
{
    const cJSON *item;
    cJSON_ArrayForEach(item, json) read_key(reader, item);
    if (!reader->spoilt && (!reader->line->fingerprint.n || !reader->line->files || !reader->line->rule.n))
        SPOIL(reader, 1, "\"%s\" is missing; `claimclash baseline add` writes whole lines",
              !reader->line->files ? "files" : !reader->line->rule.n ? "rule" : "fingerprint");
}

static bool is_conflict_mark(Str text)
{
    return str_starts(text, S("<<<<<<<")) || str_starts(text, S("=======")) || str_starts(text, S(">>>>>>>"));
}

bool baseline_line_read(Str text, Str path, uint32_t number, Accepted *line, Arena *arena, Notes *notes)
{
    Reader reader = {.path = path, .number = number, .line = line, .arena = arena, .notes = notes};
    const char *end = text.p;
    cJSON *json = cJSON_ParseWithLengthOpts(text.p, text.n, &end, false);
    size_t read = end ? str_offset(text, (Str){end, 0}) : 0;
    uint32_t column = (uint32_t)str_runes(str_sub(text, 0, read)) + 1;
    if (is_conflict_mark(text))
        SPOIL(&reader, 1, "a merge is not finished here; keep the lines of both sides and delete this one");
    else if (!json)
        SPOIL(&reader, column, "no JSON; every line is an object as `claimclash baseline add` writes it");
    else if (!cJSON_IsObject(json))
        SPOIL(&reader, 1, "no object; every line is one as `claimclash baseline add` writes it");
    else if (str_trim(str_from(text, read)).n)
        SPOIL(&reader, column, "something follows the object; every line holds one");
    else
        read_object(&reader, json);
    cJSON_Delete(json);
    return !reader.spoilt && !arena_full(arena);
}

static void put_text(Json *json, const char *key, Str text)
{
    if (text.n)
        json_string(json, key, text);
}

Str baseline_line_write(const Accepted *line, Arena *arena)
{
    Pile pile = {.arena = arena};
    Writer out;
    Json json = {.out = &out};
    writer_start(&out, pile_take, &pile);
    json_open(&json, NULL, '{');
    json_open(&json, "files", '[');
    for (uint32_t i = 0; i < line->file_count; i++)
        json_string(&json, NULL, line->files[i]);
    json_close(&json, '[');
    json_string(&json, "rule", line->rule);
    put_text(&json, "message", line->message);
    json_string(&json, "fingerprint", line->fingerprint);
    put_text(&json, "reason", line->reason);
    json_close(&json, '{');
    writer_byte(&out, '\n');
    writer_flush(&out);
    return (Str){pile.bytes.at, pile.bytes.n};
}
