/* Told of lines and XML: gcc, github, tap, junit and checkstyle. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "told_reader.h"

#include <libxml/parser.h>

static char *copy(Str text)
{
    return text_print("%.*s", STR_ARG(text));
}

/* "a.md:7:58: warning: message [rule]" and the lines "a.md:5:42: note: ..." below it. */
void told_gcc(Told *it, Str report)
{
    char *level = NULL, *rule = NULL, *places = NULL;
    while (report.n) {
        char path[200], word[20], message[2000];
        int line, column;
        char *text = copy(str_cut(&report, '\n'));
        if (!*text)
            continue;
        ck_assert_msg(sscanf(text, "%199[^:]:%d:%d: %19[^:]: %1999[^\n]", path, &line, &column, word, message) == 5, "no line of gcc: %s", text);
        size_t n = strlen(message);
        if (message[n - 1] != ']') {
            places = text_print("%s %s:%d:%d", places, path, line, column);
            continue;
        }
        if (rule)
            told_finding(it, level, rule, places, "");
        message[n - 1] = '\0';
        rule = text_print("%s", strrchr(message, '[') + 1);
        level = text_print("%s", word);
        places = text_print(" %s:%d:%d", path, line, column);
    }
    if (rule)
        told_finding(it, level, rule, places, "");
}

typedef struct Annotation {
    char *level, *rule, *path, *place, *compared;
    bool taken;
} Annotation;

/* "::warning file=a.md,line=7,col=58,endColumn=72,title=count-conflict::message" */
static bool read_annotation(const char *text, Annotation *out)
{
    char level[20], path[200], title[100];
    int line, column, end, length = 0;
    if (sscanf(text, "::%19[a-z] file=%199[^,],line=%d,col=%d,endColumn=%d,title=%99[^:]::%n", level, path, &line, &column, &end, title, &length) != 6 &&
        sscanf(text, "::%19[a-z] file=%199[^,],line=%d,title=%99[^:]::%n", level, path, &line, title, &length) != 4)
        return false;
    *out = (Annotation){.level = text_print("%s", level), .rule = text_print("%s", title), .path = text_print("%s", path),
                        .place = text_print(" %s:%d:%d", path, line, column), .compared = told_compared(text + length, path)};
    return true;
}

/* The annotations of the other ends belong to a primary one that came before. */
static void take_others(Annotation *all, int n, const Annotation *primary)
{
    for (int i = 0; i < n; i++)
        if (strcmp(all[i].rule, primary->rule) == 0 && strstr(text_print("%s ", primary->compared), text_print("%s ", all[i].place)) &&
            strstr(text_print("%s ", all[i].compared), text_print("%s ", primary->place)))
            all[i].taken = true;
}

void told_github(Told *it, Str report)
{
    Annotation *all = calloc(MOST_TOLD, sizeof *all);
    int n = 0;
    while (report.n) {
        char *text = copy(str_cut(&report, '\n'));
        ck_assert_msg(n < MOST_TOLD && read_annotation(text, &all[n]), "no annotation: %s", text);
        n++;
    }
    for (int i = 0; i < n; i++) {
        if (all[i].taken)
            continue;
        take_others(all + i + 1, n - i - 1, &all[i]);
        told_finding(it, all[i].level, all[i].rule, text_print("%s%s", all[i].place, all[i].compared), all[i].path);
    }
}

void told_tap(Told *it, Str report)
{
    char *rule = NULL, *level = NULL, *places = NULL, *path = NULL, word[300];
    int tests = 0, number, planned = -1;
    ck_assert(str_starts(report, S("TAP version 13\n")));
    while (report.n) {
        char *text = copy(str_cut(&report, '\n'));
        bool test = sscanf(text, "ok %d - %299[^\n]", &number, word) == 2 || sscanf(text, "not ok %d - %299[^\n]", &number, word) == 2;
        if (rule && (test || strstr(text, "- rule: ") || strcmp(text, "  ...") == 0)) {
            told_finding(it, level, rule, places, "");
            rule = NULL;
        }
        if (test) {
            ck_assert_int_eq(number, ++tests);
            path = text_print("%s", word);
        } else if (sscanf(text, "    - rule: \"%299[^\"]", word) == 1) {
            rule = text_print("%s", word);
            places = text_print("%s", "");
        } else if (sscanf(text, "      level: \"%299[^\"]", word) == 1) {
            level = text_print("%s", word);
        } else if (sscanf(text, "        - at: \"%299[^\"]", word) == 1) {
            places = text_print("%s %s", places, word);
        } else if (str_starts(str_of(text), S("  message: "))) {
            told_unread(it, path);
        }
        sscanf(text, "1..%d", &planned);
    }
    ck_assert_int_eq(planned, tests);
}

static xmlNode *xml_of(Str report)
{
    xmlDoc *document = xmlReadMemory(report.p, (int)report.n, NULL, NULL, XML_PARSE_NONET);
    ck_assert_msg(document, "no XML: %.*s", STR_ARG(report));
    return xmlDocGetRootElement(document);
}

static bool named(const xmlNode *node, const char *name)
{
    return node->type == XML_ELEMENT_NODE && strcmp((const char *)node->name, name) == 0;
}

static char *attribute(xmlNode *node, const char *name)
{
    char *value = (char *)xmlGetProp(node, (const xmlChar *)name);
    ck_assert_msg(value, "<%s> has no %s", node->name, name);
    return value;
}

static void read_case(Told *it, xmlNode *test)
{
    for (xmlNode *node = test->children; node; node = node->next) {
        if (named(node, "error"))
            told_unread(it, attribute(test, "name"));
        if (named(node, "failure") || named(node, "system-out"))
            told_gcc(it, str_of((char *)xmlNodeGetContent(node)));
    }
}

void told_junit(Told *it, Str report)
{
    xmlNode *root = xml_of(report);
    ck_assert(named(root, "testsuites"));
    for (xmlNode *suite = root->children; suite; suite = suite->next) {
        int tests = 0;
        for (xmlNode *test = suite->children; test; test = test->next) {
            if (!named(test, "testcase"))
                continue;
            tests++;
            read_case(it, test);
        }
        if (named(suite, "testsuite"))
            ck_assert_int_eq(tests, atoi(attribute(suite, "tests")));
    }
}

void told_checkstyle(Told *it, Str report)
{
    for (xmlNode *file = xml_of(report)->children; file; file = file->next) {
        for (xmlNode *error = file->children; error; error = error->next) {
            if (!named(error, "error"))
                continue;
            char *path = attribute(file, "name"), *source = attribute(error, "source");
            ck_assert(str_starts(str_of(source), S("claimclash.")));
            char *place = text_print(" %s:%s:%s", path, attribute(error, "line"), attribute(error, "column"));
            told_finding(it, attribute(error, "severity"), source + strlen("claimclash."),
                         text_print("%s%s", place, told_compared(attribute(error, "message"), path)), path);
        }
    }
}
