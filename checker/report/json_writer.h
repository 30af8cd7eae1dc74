/* JSON writer: objects and arrays written as they come, commas put where they belong, numbers as exact literals. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef REPORT_JSON_WRITER_H
#define REPORT_JSON_WRITER_H

#include "base/decimal.h"
#include "report/writer.h"

typedef struct Json {
    Writer *out;
    bool more;                                       /* a value stands before this place: a comma is due */
} Json;

/* Each takes the key, or NULL for an item of an array. `open` is '{' or '['. */
void json_open(Json *json, const char *key, char open);
void json_close(Json *json, char open);
void json_string(Json *json, const char *key, Str value);
void json_word(Json *json, const char *key, const char *value);      /* a string of ours: NUL-ended */
void json_number(Json *json, const char *key, uint64_t value);
void json_decimal(Json *json, const char *key, Decimal value, Arena *scratch);
void json_bool(Json *json, const char *key, bool value);
void json_null(Json *json, const char *key);

#endif
