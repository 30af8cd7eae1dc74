/* Told of JSON: json, jsonl, sarif, gitlab, rdjson and rdjsonl. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "told_reader.h"

#include <cjson/cJSON.h>

static const cJSON *at(const cJSON *object, const char *path)
{
    char *keys = text_print("%s", path), *rest = keys;
    for (char *key; object && (key = strsep(&rest, ".>"));)
        object = cJSON_GetObjectItemCaseSensitive(object, key);
    return object;
}

static const char *text_at(const cJSON *object, const char *path)
{
    const cJSON *item = at(object, path);
    ck_assert_msg(cJSON_IsString(item), "no %s in %s", path, cJSON_PrintUnformatted(object));
    return item->valuestring;
}

static int number_at(const cJSON *object, const char *path)
{
    const cJSON *item = at(object, path);
    ck_assert_msg(cJSON_IsNumber(item), "no %s in %s", path, cJSON_PrintUnformatted(object));
    return item->valueint;
}

/* One document, or one object a line as an array. */
static cJSON *json_of(Str report, bool lines)
{
    if (!lines) {
        cJSON *json = cJSON_ParseWithLength(report.p, report.n);
        ck_assert_msg(json, "no JSON: %.*s", STR_ARG(report));
        return json;
    }
    cJSON *array = cJSON_CreateArray();
    while (report.n) {
        Str line = str_cut(&report, '\n');
        cJSON *object = cJSON_ParseWithLength(line.p, line.n);
        ck_assert_msg(object, "no JSON: %.*s", STR_ARG(line));
        cJSON_AddItemToArray(array, object);
    }
    return array;
}

static void tell_json(Told *it, const cJSON *finding)
{
    char *places = text_print("%s", "");
    const cJSON *end;
    cJSON_ArrayForEach(end, at(finding, "ends")) places =
        text_print("%s %s:%d:%d", places, text_at(end, "file"), number_at(end, "start.line"), number_at(end, "start.column"));
    told_finding(it, text_at(finding, "level"), text_at(finding, "rule"), places, "");
}

static void tell_json_note(Told *it, const cJSON *note)
{
    if (cJSON_IsTrue(at(note, "fatal")))
        told_unread(it, text_at(note, "file"));
}

void told_json(Told *it, Str report)
{
    const cJSON *json = json_of(report, false), *item;
    cJSON_ArrayForEach(item, at(json, "findings")) tell_json(it, item);
    cJSON_ArrayForEach(item, at(json, "notes")) tell_json_note(it, item);
}

void told_jsonl(Told *it, Str report)
{
    const cJSON *item;
    cJSON_ArrayForEach(item, json_of(report, true))
    {
        if (strcmp(text_at(item, "type"), "finding") == 0)
            tell_json(it, item);
        if (strcmp(text_at(item, "type"), "note") == 0)
            tell_json_note(it, item);
    }
}

/* "a%20b.md" -> "a b.md" */
static char *uri_path(const char *uri)
{
    char *path = text_print("%s", uri), *to = path;
    unsigned byte;
    for (; *uri; uri++) {
        bool escaped = *uri == '%' && sscanf(uri + 1, "%2x", &byte) == 1;
        *to++ = escaped ? (char)byte : *uri;
        uri += escaped ? 2 : 0;
    }
    *to = '\0';
    return path;
}

static char *sarif_place(const cJSON *location)
{
    const cJSON *physical = at(location, "physicalLocation");
    return text_print(" %s:%d:%d", uri_path(text_at(physical, "artifactLocation.uri")), number_at(physical, "region.startLine"),
                 number_at(physical, "region.startColumn"));
}

void told_sarif(Told *it, Str report)
{
    const cJSON *run = cJSON_GetArrayItem(at(json_of(report, false), "runs"), 0), *result, *item;
    const cJSON *rules = at(run, "tool.driver.rules");
    cJSON_ArrayForEach(result, at(run, "results"))
    {
        if (at(result, "suppressions"))
            continue;                                /* no other format tells these */
        const char *rule = text_at(result, "ruleId");
        char *places = sarif_place(cJSON_GetArrayItem(at(result, "locations"), 0));
        cJSON_ArrayForEach(item, at(result, "relatedLocations"))
        {
            places = text_print("%s%s", places, sarif_place(item));
            ck_assert_ptr_nonnull(strstr(text_at(result, "message.text"), text_print("](%d)", number_at(item, "id"))));
        }
        ck_assert_str_eq(text_at(cJSON_GetArrayItem(rules, number_at(result, "ruleIndex")), "id"), rule);
        told_finding(it, text_at(result, "level"), rule, places, "");
    }
    cJSON_ArrayForEach(item, at(cJSON_GetArrayItem(at(run, "invocations"), 0), "toolExecutionNotifications"))
        if (strcmp(text_at(item, "level"), "error") == 0)
            told_unread(it, uri_path(text_at(cJSON_GetArrayItem(at(item, "locations"), 0), "physicalLocation.artifactLocation.uri")));
}

static char *gitlab_place(const cJSON *location)
{
    ck_assert_int_eq(number_at(location, "lines.begin"), number_at(location, "positions.begin.line"));
    return text_print(" %s:%d:%d", text_at(location, "path"), number_at(location, "lines.begin"), number_at(location, "positions.begin.column"));
}

void told_gitlab(Told *it, Str report)
{
    const cJSON *issue, *other;
    cJSON_ArrayForEach(issue, json_of(report, false))
    {
        char *places = gitlab_place(at(issue, "location"));
        cJSON_ArrayForEach(other, at(issue, "other_locations")) places = text_print("%s%s", places, gitlab_place(other));
        told_finding(it, text_at(issue, "severity"), text_at(issue, "check_name"), places, text_at(issue, "location.path"));
    }
}

/* The column in code points of the byte column of a line. */
static int rune_column(Str article, int line, int column)
{
    while (--line > 0)
        str_cut(&article, '\n');
    return (int)str_runes(str_sub(article, 0, (size_t)column - 1)) + 1;
}

static char *rdjson_place(const Told *it, const cJSON *location)
{
    int line = number_at(location, "range.start.line"), column = number_at(location, "range.start.column");
    Text file = it->folder ? file_read(text_print("%s/%s", it->folder, text_at(location, "path"))) : (Text){0};
    Str article = it->folder ? (Str){file.bytes, file.size} : it->article;
    return text_print(" %s:%d:%d", text_at(location, "path"), line, rune_column(article, line, column));
}

static void read_diagnostics(Told *it, const cJSON *diagnostics)
{
    const cJSON *diagnostic, *related;
    cJSON_ArrayForEach(diagnostic, diagnostics)
    {
        char *places = rdjson_place(it, at(diagnostic, "location"));
        cJSON_ArrayForEach(related, at(diagnostic, "related_locations")) places = text_print("%s%s", places, rdjson_place(it, at(related, "location")));
        told_finding(it, text_at(diagnostic, "severity"), text_at(diagnostic, "code.value"), places, text_at(diagnostic, "location.path"));
    }
}

void told_rdjson(Told *it, Str report)
{
    const cJSON *json = json_of(report, false);
    ck_assert_str_eq(text_at(json, "source.name"), "claimclash");
    read_diagnostics(it, at(json, "diagnostics"));
}

void told_rdjsonl(Told *it, Str report)
{
    read_diagnostics(it, json_of(report, true));
}
