/* Number digits: what goes on behind a numeral: spaced groups, a mixed fraction, a power of ten, the letters glued to it. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "mention/number_sum.h"
#include "mention/numeral.h"

/* Groups parted by a plain space, or by a comma and a space in texts that were cut into words: "1 414 021", "10, 000". */
static void take_spaced_groups(Sum *sum, Numeral *numeral, bool decimal_comma)
{
    Numeral next;
    if (numeral->point || numeral->grouped || numeral->length > 3 || decimal_is_zero(numeral->value))
        return;
    for (uint32_t at = sum->at; at < sum->tokens.n; at = sum->at) {
        bool comma = word_mark(sum->tokens, at, ',') && at + 1 < sum->tokens.n && str_equal(token_text(sum->tokens, at + 1), S("000"));
        at += comma;
        Str text = token_text(sum->tokens, at);
        bool follows = sum->tokens.at[at].kind == TOKEN_NUMBER && sum->tokens.at[at].space_before && numeral_read(text, decimal_comma, &next) &&
                       next.length == text.n && !next.grouped && (text.n == 3 || (text.n > 4 && next.point && text.p[3] == '.'));
        if (!follows || (next.point && next.step < -2))
            return;
        numeral->value = decimal_add(decimal_scale(numeral->value, 3), next.value);
        numeral->step = next.step;
        numeral->grouped = true;
        numeral->point = next.point;
        numeral->digits = (uint8_t)(next.point ? decimal_magnitude(numeral->value) + 1 - next.step : decimal_digits(numeral->value));
        sum->at = at + 1;
        if (next.point)
            return;
    }
}

/* "1 1/2", "10 1/2" */
static void take_mixed_fraction(Sum *sum, Numeral *numeral)
{
    Decimal fraction;
    uint32_t at = word_skip_hyphen(sum->tokens, sum->at), end = numeral->point ? 0 : word_slash_fraction(sum->tokens, at, &fraction);
    if (!end)
        return;
    numeral->value = decimal_add(numeral->value, fraction);
    numeral->step = fraction.exponent;
    numeral->digits = (uint8_t)decimal_digits(numeral->value);
    numeral->point = true;
    sum->at = end;
}

/* The sign of the power in "10^-5" and "10−5" is passed over; i when there is none. */
static uint32_t skip_sign(Tokens tokens, uint32_t i)
{
    bool sign = word_hyphen(tokens, i) || str_equal(token_text(tokens, i), S("\xE2\x88\x92"));
    return sign && word_glued(tokens, i) && word_glued(tokens, i + 1) ? i + 1 : i;
}

/* "2.48×10−5", "5.5x10-3", "3 x 10^8": a power of ten behind a decimal or with its mark. The cross and the ten may be glued to the digits. */
static void take_power_of_ten(Sum *sum, Numeral *numeral, Str *tail)
{
    Tokens tokens = sum->tokens;
    int64_t ten, power;
    bool glued = str_equal(*tail, S("x10"));
    uint32_t at = glued ? sum->at : sum->at + 2;
    if (at >= tokens.n || (!glued && (tail->n || !word_digits(tokens, at - 1, 2, &ten) || ten != 10)))
        return;
    Str times = glued ? S("x") : token_text(tokens, sum->at);
    bool mark = word_mark(tokens, at, '^') && word_glued(tokens, at), cross = str_equal(times, S("\xC3\x97"));
    uint32_t sign = at + mark, digits = skip_sign(tokens, sign);
    bool told = mark || (digits > sign && (cross || numeral->point));
    if ((!cross && !str_equal(times, S("x"))) || !told || !word_digits(tokens, digits, 2, &power))
        return;
    power = digits > sign ? -power : power;
    numeral->value = decimal_scale(numeral->value, (int32_t)power);
    numeral->step += (int32_t)power;
    *tail = (Str){0};
    sum->at = digits + 1;
}

/* "1e-3": the hyphen parts the power from its "e". */
static void take_negative_power(Sum *sum, Numeral *numeral, Str *tail)
{
    int64_t power;
    bool e = tail->n == 1 && byte_lower(tail->p[0]) == 'e' && word_hyphen(sum->tokens, sum->at) && word_glued(sum->tokens, sum->at) &&
             word_glued(sum->tokens, sum->at + 1);
    if (!e || !word_digits(sum->tokens, sum->at + 1, 2, &power))
        return;
    numeral->value = decimal_scale(numeral->value, -(int32_t)power);
    numeral->step -= (int32_t)power;
    numeral->point = true;
    *tail = (Str){0};
    sum->at += 2;
}

bool sum_begin_digits(Sum *sum, bool decimal_comma, Number *out)
{
    Numeral numeral;
    Str text = token_text(sum->tokens, sum->at);
    bool code = text.n > 1 && text.p[0] == '0' && byte_is_digit(text.p[1]);      /* "007" */
    if (code || !numeral_read(text, decimal_comma, &numeral))
        return false;
    sum->at++;
    sum->digits = true;
    out->tail = str_from(text, numeral.length);
    take_negative_power(sum, &numeral, &out->tail);
    if (!out->tail.n && !numeral.fraction) {
        take_spaced_groups(sum, &numeral, decimal_comma);
        take_mixed_fraction(sum, &numeral);
    }
    take_power_of_ten(sum, &numeral, &out->tail);
    out->point = numeral.point;
    out->grouped = numeral.grouped;
    out->digits = numeral.digits;
    out->fraction = numeral.fraction && decimal_compare(numeral.value, decimal(1, 0)) < 0;
    sum_begin(sum, numeral.value, numeral.step);
    sum->done = out->tail.n > 0;
    return true;
}
