/* Numerals: runs of digits and the marks between them, then the decision what each mark is. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "mention/numeral.h"

enum { MOST_RUNS = 16, MOST_LENGTH = 64 };           /* longer strings of digits are keys and codes, not quantities */

/* Digits between marks: "1,234.5" is 1 , 234 . 5 */
typedef struct Runs {
    uint32_t begin[MOST_RUNS], end[MOST_RUNS];
    char mark[MOST_RUNS];                            /* the mark before the run: , . ' or ' ' for any space; 0 before the first */
    uint32_t n;
    uint32_t length;
} Runs;

static uint32_t digits_end(Str text, uint32_t at)
{
    while (at < text.n && byte_is_digit(text.p[at]))
        at++;
    return at;
}

static uint32_t run_length(const Runs *runs, uint32_t i)
{
    return runs->end[i] - runs->begin[i];
}

/* The mark at `at` if a digit follows it; *after is where that digit stands. 0: none, ':' or another dividing mark included. */
static char mark_at(Str text, uint32_t at, uint32_t *after)
{
    enum { RIGHT_QUOTE = 0x2019 };
    if (at >= text.n)
        return 0;
    Rune rune = str_rune(text, at);
    *after = at + rune.length;
    if (*after >= text.n || !byte_is_digit(text.p[*after]))
        return 0;
    if (rune.code == RIGHT_QUOTE)
        return '\'';
    if (rune.code >= 0x80 && rune_is_space(rune.code))
        return ' ';
    return rune.code == ',' || rune.code == '.' || rune.code == '\'' || rune.code == ':' ? (char)rune.code : 0;
}

static bool cut_runs(Str text, Runs *runs)
{
    uint32_t at = 0;
    char mark = 0;
    runs->n = 0;
    if (text.n && text.p[0] == '.' && digits_end(text, 1) > 1)
        mark = text.p[at++];
    while (runs->n < MOST_RUNS) {
        runs->mark[runs->n] = mark;
        runs->begin[runs->n] = at;
        runs->end[runs->n] = runs->length = digits_end(text, at);
        if (runs->end[runs->n] == at || runs->length > MOST_LENGTH)
            return false;
        runs->n++;
        mark = mark_at(text, runs->length, &at);
        if (!mark)
            return true;
    }
    return false;
}

/* Are the runs first..last parted by one mark into thousands, "1,234,567", or as in India, "12,34,567"? */
static bool parts_thousands(const Runs *runs, uint32_t last)
{
    if (run_length(runs, 0) > 3 || run_length(runs, last) != 3)
        return false;
    uint32_t width = last > 1 ? run_length(runs, 1) : 3;
    for (uint32_t i = 1; i < last; i++)
        if (runs->mark[i] != runs->mark[last] || run_length(runs, i) != width || width < 2 || width > 3)
            return false;
    return width == 3 || runs->mark[last] == ',';
}

/* The number of the first run behind the decimal mark, runs->n when there is none; 0 when the marks make no number. */
static uint32_t fraction_run(const Runs *runs, bool decimal_comma)
{
    uint32_t last = runs->n - 1;
    char mark = runs->mark[last];
    for (uint32_t i = 0; i < runs->n; i++)
        if (runs->mark[i] == ':')
            return 0;
    if (last == 0)
        return mark ? 0 : 1;
    bool decimal = mark == '.' || mark == ',';
    bool other_before = last > 1 && runs->mark[last - 1] != mark;
    if (other_before)                                /* "1,234.5", "1.234,5": the last mark is another one, so it is the decimal one */
        return decimal && parts_thousands(runs, last - 1) ? last : 0;
    if (last > 1 || !decimal)                        /* "1.234.567", "1 234" */
        return parts_thousands(runs, last) ? runs->n : 0;
    bool home = decimal_comma ? mark == ',' : mark == '.';
    if (home)
        return last;
    if (parts_thousands(runs, last))
        return runs->n;
    uint32_t length = run_length(runs, last);
    return length == 3 || (mark == ',' && length > 3) ? 0 : last;           /* "10,2024" is no number */
}

static bool value_of_runs(Str text, const Runs *runs, uint32_t fraction, Numeral *out)
{
    char plain[MOST_LENGTH + 4];
    size_t n = 0;
    for (uint32_t i = 0; i < runs->n; i++) {
        if (i == fraction)
            plain[n++] = '.';
        for (uint32_t at = runs->begin[i]; at < runs->end[i]; at++)
            plain[n++] = text.p[at];
    }
    bool exact = decimal_read((Str){plain, n}, &out->value);
    out->point = fraction < runs->n;
    out->grouped = fraction > 1;
    out->step = out->point ? -(int32_t)run_length(runs, fraction) : 0;
    out->length = runs->length;
    return exact;
}

static void count_digits(Numeral *out)
{
    int32_t digits = out->step < 0 ? decimal_magnitude(out->value) - out->step + 1 : decimal_digits(out->value);
    out->digits = (uint8_t)(digits < 1 ? 1 : digits);
}

/* ".5" has no run before its mark. */
static bool leading_point(Str text, const Runs *runs, Numeral *out)
{
    if (runs->n != 1 || !decimal_read(str_sub(text, 0, runs->length), &out->value))
        return false;
    *out = (Numeral){.value = out->value, .step = -(int32_t)run_length(runs, 0), .point = true, .length = runs->length};
    return true;
}

/* "¾" -> 3, 4; the divisor is 0 for other characters. */
static void fraction_character(uint32_t code, int64_t *above, int64_t *below)
{
    static const struct {
        uint32_t code;
        int8_t above, below;
    } fractions[] = {{0xBC, 1, 4},   {0xBD, 1, 2},   {0xBE, 3, 4},   {0x2150, 1, 7}, {0x2151, 1, 9}, {0x2152, 1, 10},
                     {0x2153, 1, 3}, {0x2154, 2, 3}, {0x2155, 1, 5}, {0x2156, 2, 5}, {0x2157, 3, 5}, {0x2158, 4, 5},
                     {0x2159, 1, 6}, {0x215A, 5, 6}, {0x215B, 1, 8}, {0x215C, 3, 8}, {0x215D, 5, 8}, {0x215E, 7, 8}};
    *below = 0;
    for (size_t i = 0; i < sizeof fractions / sizeof *fractions; i++)
        if (fractions[i].code == code) {
            *above = fractions[i].above;
            *below = fractions[i].below;
        }
}

/* "2½", "¾" */
static bool add_fraction(Str text, Numeral *out)
{
    int64_t above = 0, below = 0;
    if (out->length >= text.n || (unsigned char)text.p[out->length] < 0x80)
        return false;
    Rune rune = str_rune(text, out->length);
    fraction_character(rune.code, &above, &below);
    if (!below)
        return false;
    Decimal part = decimal_divide(decimal(above, 0), decimal(below, 0));
    out->value = decimal_add(out->value, part);
    out->step = part.exponent;
    out->length += rune.length;
    out->fraction = true;
    return true;
}

/* "4e14", "1e-3" */
static void scale_by_exponent(Str text, Numeral *out)
{
    uint32_t at = out->length + 1;
    if (at >= text.n || byte_lower(text.p[out->length]) != 'e')
        return;
    uint32_t end = digits_end(text, at);
    if (end == at || end - at > 3)
        return;
    int32_t power = 0;
    for (; at < end; at++)
        power = power * 10 + (text.p[at] - '0');
    out->value = decimal_scale(out->value, power);
    out->step += power;
    out->length = end;
}

bool numeral_read(Str text, bool decimal_comma, Numeral *out)
{
    Runs runs;
    *out = (Numeral){0};
    if (!text.n)
        return false;
    if (!byte_is_digit(text.p[0]) && text.p[0] != '.') {
        bool found = add_fraction(text, out);
        count_digits(out);
        return found;
    }
    if (!cut_runs(text, &runs))
        return false;
    if (runs.mark[0] == '.') {
        if (!leading_point(text, &runs, out))
            return false;
    } else {
        uint32_t fraction = fraction_run(&runs, decimal_comma);
        if (!fraction || !value_of_runs(text, &runs, fraction, out))
            return false;
    }
    add_fraction(text, out);
    scale_by_exponent(text, out);
    count_digits(out);
    return true;
}

int numeral_evidence(Str text)
{
    Runs runs;
    if (!text.n || !byte_is_digit(text.p[0]) || !cut_runs(text, &runs) || runs.n < 2)
        return 0;
    uint32_t last = runs.n - 1;
    char mark = runs.mark[last];
    bool dot_groups = runs.mark[1] == '.' && runs.n > 2 && parts_thousands(&runs, mark == ',' ? last - 1 : last);
    if (dot_groups)
        return 2;                                    /* "1.234.567" is beyond doubt */
    if (mark == ',' && runs.n == 2 && run_length(&runs, 1) < 3)
        return 1;
    bool comma_groups = runs.mark[1] == ',' && runs.n > 2 && parts_thousands(&runs, mark == '.' ? last - 1 : last);
    return comma_groups || (mark == '.' && runs.n == 2 && run_length(&runs, 1) != 3) ? -1 : 0;
}
