/* Globs: one place to go back to for "*" and one for "**" are enough, so no pattern costs more than its length times that of the path. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "project/glob.h"

#include <ctype.h>
#include <string.h>

/* Does the class of this name hold the byte? Not *known: there is no such class. */
static bool in_class(Str name, unsigned char byte, bool *known)
{
    static const struct {
        Str name;
        int (*holds)(int);
    } classes[] = {{STR("alnum"), isalnum}, {STR("alpha"), isalpha}, {STR("blank"), isblank}, {STR("cntrl"), iscntrl},
                   {STR("digit"), isdigit}, {STR("graph"), isgraph}, {STR("lower"), islower}, {STR("print"), isprint},
                   {STR("punct"), ispunct}, {STR("space"), isspace}, {STR("upper"), isupper}, {STR("xdigit"), isxdigit}};
    for (size_t i = 0; i < sizeof classes / sizeof *classes; i++)
        if (str_equal(name, classes[i].name))
            return classes[i].holds(byte) != 0;
    *known = false;
    return false;
}

/* One byte of a bracket, with its backslash taken off. */
static unsigned char take_byte(Str *rest)
{
    if (rest->n > 1 && rest->p[0] == '\\')
        *rest = str_from(*rest, 1);
    unsigned char byte = (unsigned char)rest->p[0];
    *rest = str_from(*rest, 1);
    return byte;
}

/* The bracket that *rest begins with, cut off it: does it hold the byte? False for good when it is never closed. */
static bool bracket_holds(Str *rest, unsigned char byte, bool *sound)
{
    bool negated, holds = false, first = true;
    Str at = str_from(*rest, 1);
    negated = at.n && (at.p[0] == '!' || at.p[0] == '^');
    at = str_from(at, negated);
    for (; at.n && (first || at.p[0] != ']'); first = false) {
        size_t end = str_starts(at, S("[:")) ? str_find_byte(at, ']') : at.n;
        if (end < at.n && end > 2 && at.p[end - 1] == ':') {
            holds = in_class(str_sub(at, 2, end - 1), byte, sound) || holds;
            at = str_from(at, end + 1);
            continue;
        }
        unsigned char low = take_byte(&at), high = low;
        if (at.n > 1 && at.p[0] == '-' && at.p[1] != ']') {
            at = str_from(at, 1);
            high = take_byte(&at);
        }
        holds = holds || (byte >= low && byte <= high);
    }
    *sound = *sound && at.n > 0;
    *rest = str_from(at, 1);
    return *sound && holds != negated;
}

/* Does the pattern begin with something that is this byte? Cuts it off. Not for "*". */
static bool takes_byte(Str *pattern, unsigned char byte, bool *sound)
{
    switch (pattern->p[0]) {
    case '?':
        *pattern = str_from(*pattern, 1);
        return true;
    case '[':
        return bracket_holds(pattern, byte, sound);
    case '\\':
        *sound = *sound && pattern->n > 1;
        return take_byte(pattern) == byte && *sound;
    default:
        return take_byte(pattern) == byte;
    }
}

/* One step of a path against one step of a pattern. */
static bool step_matches(Str pattern, Str text)
{
    Str star = {0}, starred = {0};                   /* what follows the last "*", and the text from where it was met */
    bool sound = true;
    for (;;) {
        if (pattern.n && pattern.p[0] == '*') {
            star = pattern = str_from(pattern, 1);
            starred = text;
            continue;
        }
        if (!pattern.n && !text.n)
            return true;
        if (pattern.n && text.n && takes_byte(&pattern, (unsigned char)text.p[0], &sound)) {
            text = str_from(text, 1);
            continue;
        }
        if (!sound || !star.p || !starred.n)
            return false;
        text = starred = str_from(starred, 1);
        pattern = star;
    }
}

/* Where the first step of the pattern ends: at a slash that stands in no bracket. */
static size_t step_end(Str pattern)
{
    size_t bracket = 0;                              /* where its contents begin; 0: none is open */
    for (size_t i = 0; i < pattern.n; i++) {
        char byte = pattern.p[i];
        if (byte == '\\') {
            i++;
        } else if (bracket) {
            bracket = byte == ']' && i > bracket ? 0 : bracket;
        } else if (byte == '[') {
            bool negated = i + 1 < pattern.n && (pattern.p[i + 1] == '!' || pattern.p[i + 1] == '^');
            i += negated;
            bracket = i + 1;
        } else if (byte == '/') {
            return i;
        }
    }
    return bracket ? str_find_byte(pattern, '/') : pattern.n;
}

static Str cut_step(Str *rest, size_t end)
{
    Str step = str_sub(*rest, 0, end);
    *rest = str_from(*rest, end + 1);
    return step;
}

static bool is_any_steps(Str step)
{
    size_t stars = 0;
    while (stars < step.n && step.p[stars] == '*')
        stars++;
    return stars >= 2 && stars == step.n;
}

static bool path_matches(Str pattern, Str path)
{
    Str any = {0}, skipped = {0};                    /* what follows the last "**", and the path from where it was met */
    while (pattern.n || path.n) {
        size_t end = step_end(pattern), step = str_find_byte(path, '/');
        if (is_any_steps(str_sub(pattern, 0, end))) {
            if (end == pattern.n)
                return path.n > 0;                   /* two stars at the end are all in the folder, and not itself */
            any = pattern = str_from(pattern, end + 1);
            skipped = path;
        } else if (pattern.n && path.n && step_matches(str_sub(pattern, 0, end), str_sub(path, 0, step))) {
            cut_step(&pattern, end);
            cut_step(&path, step);
        } else if (any.p && skipped.n) {
            cut_step(&skipped, str_find_byte(skipped, '/'));
            path = skipped;
            pattern = any;
        } else {
            return false;
        }
    }
    return true;
}

static Str last_step(Str path)
{
    for (size_t slash; (slash = str_find_byte(path, '/')) < path.n;)
        path = str_from(path, slash + 1);
    return path;
}

static bool matches(const Glob *glob, Str path, bool is_folder)
{
    if (glob->folders_only && !is_folder)
        return false;
    return glob->by_name ? step_matches(glob->pattern, last_step(path)) : path_matches(glob->pattern, path);
}

/* Spaces at the end count only behind a backslash. */
static Str without_spaces(Str line)
{
    while (line.n && line.p[line.n - 1] == ' ') {
        size_t slashes = 0;
        while (slashes + 1 < line.n && line.p[line.n - 2 - slashes] == '\\')
            slashes++;
        if (slashes % 2)
            break;
        line.n--;
    }
    return line;
}

/* "\/" is a slash like any other. */
static Str with_plain_slashes(Str pattern, Arena *arena)
{
    char *plain = ARENA_ARRAY(arena, char, pattern.n + 1);
    size_t n = 0;
    for (size_t i = 0; plain && i < pattern.n; i++) {
        if (pattern.p[i] == '\\' && i + 1 < pattern.n && pattern.p[i + 1] == '/')
            i++;
        else if (pattern.p[i] == '\\' && i + 1 < pattern.n)
            plain[n++] = pattern.p[i++];
        plain[n++] = pattern.p[i];
    }
    return (Str){plain, plain ? n : 0};
}

void globs_add(Globs *globs, Str line, Str where, Arena *arena)
{
    Glob glob = {.where = where};
    if (str_starts(line, S("#")))
        return;
    glob.written = line = without_spaces(line);
    glob.negated = str_starts(line, S("!"));
    line = with_plain_slashes(str_from(line, glob.negated), arena);
    glob.folders_only = str_ends(line, S("/"));
    line = str_sub(line, 0, line.n - glob.folders_only);
    if (str_ends(line, S("/")))
        return;                                      /* "drafts//" is the name of nothing */
    glob.by_name = str_find_byte(line, '/') == line.n;
    glob.pattern = str_from(line, str_starts(line, S("/")));
    Glob *kept = glob.pattern.n ? VEC_PUSH(arena, globs) : NULL;
    if (kept)
        *kept = glob;
}

void globs_read(Globs *globs, Str bytes, Str path, Arena *arena)
{
    enum { MOST_GLOBS = 10000 };
    static const Str mark = STR("\xEF\xBB\xBF");
    uint32_t number = 0;
    for (Str rest = str_from(bytes, str_starts(bytes, mark) ? mark.n : 0); rest.n && globs->n < MOST_GLOBS;) {
        Str line = str_cut(&rest, '\n'), where = arena_print(arena, "%.*s:%u", STR_ARG(path), ++number);
        globs_add(globs, str_sub(line, 0, line.n - str_ends(line, S("\r"))), where, arena);
    }
}

const Glob *globs_last(const Globs *globs, Str path, bool is_folder)
{
    for (uint32_t i = globs->n; i-- > 0;)
        if (matches(&globs->at[i], path, is_folder))
            return &globs->at[i];
    return NULL;
}

GlobVerdict globs_decide(const Globs *globs, Str path, bool is_folder)
{
    const Glob *last = globs_last(globs, path, is_folder);
    return !last ? GLOB_NONE : last->negated ? GLOB_TAKEN_BACK : GLOB_MATCHES;
}

/* The path cut after its step that ends at or after `end`. */
static Str cut_after(Str path, size_t end)
{
    return str_sub(path, 0, end + str_find_byte(str_from(path, end), '/'));
}

bool globs_cover(const Globs *globs, Str path)
{
    for (size_t end = 0; globs->n && end < path.n; end++) {
        Str upper = cut_after(path, end);
        end = upper.n;
        if (globs_decide(globs, upper, end < path.n) == GLOB_MATCHES)
            return true;
    }
    return false;
}

bool globs_choose(const Globs *globs, Str path)
{
    GlobVerdict nearest = GLOB_NONE;
    for (size_t end = 0; globs->n && end < path.n; end++) {
        Str upper = cut_after(path, end);
        end = upper.n;
        GlobVerdict verdict = globs_decide(globs, upper, end < path.n);
        nearest = verdict == GLOB_NONE ? nearest : verdict;
    }
    return nearest == GLOB_MATCHES;
}
