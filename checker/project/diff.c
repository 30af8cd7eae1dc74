/* Diffs: hunks are read by the numbers in their headers, so that a line of an article that looks like a header is not taken for one. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "project/diff.h"

typedef VEC(uint32_t) Numbers;

typedef struct Reader {
    Str name;
    Arena *arena;
    Notes *notes;
    TakeDiffFile *take;
    void *by;
    uint32_t line;                                   /* of the diff */
    Str path;                                        /* p NULL: no file is open */
    bool gone;                                       /* the file is no more */
    bool any;                                        /* there was a file */
    bool spoilt;
    uint32_t old_left, new_left;                     /* lines of the hunk still to come */
    uint32_t number;                                 /* of the next line of the new file */
    Numbers first, last;
} Reader;

static void spoil(Reader *reader, const char *why)
{
    note_add(reader->notes, reader->name, reader->line, 1, "%s", why);
    reader->spoilt = true;
}

static void close_file(Reader *reader)
{
    const DiffFile file = {reader->path, reader->first.at, reader->last.at, reader->first.n};
    if (reader->path.p && !reader->gone && file.count)
        reader->take(reader->by, &file);
    reader->path = (Str){0};
    reader->first.n = reader->last.n = 0;
}

/* What a backslash and the bytes after it stand for: "\303", "\t", "\"". Cuts them off. */
static char take_escaped(Str *rest)
{
    static const Str letters = STR("abtnvfr"), bytes = STR("\a\b\t\n\v\f\r");
    unsigned code = 0;
    *rest = str_from(*rest, 1);
    for (int digits = 0; digits < 3 && rest->n && rest->p[0] >= '0' && rest->p[0] <= '7'; digits++) {
        code = code * 8 + (unsigned)(rest->p[0] - '0');
        *rest = str_from(*rest, 1);
        if (digits == 2)
            return (char)code;
    }
    char byte = rest->n ? rest->p[0] : '\\';
    size_t letter = str_find_byte(letters, byte);
    *rest = str_from(*rest, 1);
    return letter < letters.n ? bytes.p[letter] : byte;
}

/* Git puts names with odd bytes in quotes. Of others a tab ends the name: diff writes the time behind it. */
static Str read_path(Str text, Arena *arena)
{
    size_t n = 0;
    text = str_sub(text, 0, text.n - str_ends(text, S("\r")));
    if (!str_starts(text, S("\"")))
        return str_sub(text, 0, str_find_byte(text, '\t'));
    char *path = ARENA_ARRAY(arena, char, text.n);
    for (Str rest = str_from(text, 1); path && rest.n && rest.p[0] != '"';) {
        if (rest.p[0] == '\\') {
            path[n++] = take_escaped(&rest);
        } else {
            path[n++] = rest.p[0];
            rest = str_from(rest, 1);
        }
    }
    return (Str){path, n};
}

static bool read_number(Str *rest, uint32_t *number)
{
    enum { MOST = 400000000 };
    size_t n = 0;
    *number = 0;
    for (; n < rest->n && byte_is_digit(rest->p[n]) && *number < MOST; n++)
        *number = *number * 10 + (uint32_t)(rest->p[n] - '0');
    *rest = str_from(*rest, n);
    return n > 0;
}

/* "-12,3" or "-12", which is "-12,1" */
static bool read_range(Str *rest, char mark, uint32_t *from, uint32_t *count)
{
    *count = 1;
    if (!rest->n || rest->p[0] != mark)
        return false;
    *rest = str_from(*rest, 1);
    if (!read_number(rest, from))
        return false;
    if (!str_starts(*rest, S(",")))
        return true;
    *rest = str_from(*rest, 1);
    return read_number(rest, count);
}

/* "@@ -12,3 +14 @@ what stands above" */
static void open_hunk(Reader *reader, Str text)
{
    uint32_t old;
    Str rest = str_from(text, sizeof "@@ " - 1);
    bool good = read_range(&rest, '-', &old, &reader->old_left) && str_starts(rest, S(" "));
    rest = str_from(rest, 1);
    good = good && read_range(&rest, '+', &reader->number, &reader->new_left) && str_starts(rest, S(" @@"));
    if (!good)
        spoil(reader, "no head of a hunk; one looks like \"@@ -12,3 +14,2 @@\"");
    else if (!reader->path.p)
        spoil(reader, "a hunk without a file; \"--- a/story.md\" and \"+++ b/story.md\" come before it");
}

static void add_line(Reader *reader)
{
    uint32_t number = reader->number, *last = reader->last.n ? &reader->last.at[reader->last.n - 1] : NULL;
    if (last && *last + 1 == number) {
        *last = number;
        return;
    }
    uint32_t *first = VEC_PUSH(reader->arena, &reader->first);
    last = first ? VEC_PUSH(reader->arena, &reader->last) : NULL;
    if (first && last)
        *first = *last = number;
}

static void take_hunk_line(Reader *reader, Str text)
{
    char mark = text.n ? text.p[0] : ' ';            /* some programs take the space off an empty line */
    bool old = mark == '-' || mark == ' ' || mark == '\r', new = mark == '+' || mark == ' ' || mark == '\r';
    if (mark == '\\')
        return;                                      /* "\ No newline at end of file" */
    if ((!old && !new) || (old && !reader->old_left) || (new && !reader->new_left)) {
        spoil(reader, "the hunk does not hold what its head says; is the diff cut off or edited?");
        return;
    }
    if (mark == '+')
        add_line(reader);
    reader->old_left -= old;
    reader->new_left -= new;
    reader->number += new;
}

static void take_head(Reader *reader, Str text)
{
    if (str_starts(text, S("@@@")))
        spoil(reader, "a diff of a merge; make one against a single commit: git diff REVISION");
    else if (str_starts(text, S("@@ ")))
        open_hunk(reader, text);
    else if (str_starts(text, S("diff ")) || str_starts(text, S("--- ")))
        close_file(reader);
    else if (str_starts(text, S("+++ "))) {
        close_file(reader);
        reader->path = read_path(str_from(text, sizeof "+++ " - 1), reader->arena);
        reader->gone = str_equal(reader->path, S("/dev/null"));
        reader->any = true;
    }
}

bool diff_read(Str bytes, Str name, TakeDiffFile *take, void *by, Arena *arena, Notes *notes)
{
    Reader reader = {.name = name, .arena = arena, .notes = notes, .take = take, .by = by};
    for (Str rest = bytes; rest.n && !reader.spoilt;) {
        Str text = str_cut(&rest, '\n');
        reader.line++;
        if (reader.old_left || reader.new_left)
            take_hunk_line(&reader, text);
        else
            take_head(&reader, text);
    }
    if (!reader.spoilt && (reader.old_left || reader.new_left))
        spoil(&reader, "the diff ends within a hunk");
    else if (!reader.spoilt && !reader.any && str_find(bytes, S("diff ")) == bytes.n && str_trim(bytes).n)
        spoil(&reader, "no unified diff; one is made by git diff or diff -u");
    if (!reader.spoilt)
        close_file(&reader);
    return !reader.spoilt && !arena_full(arena);
}
