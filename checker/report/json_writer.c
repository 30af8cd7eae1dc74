/* JSON writer: one byte of state is enough, since after a closing bracket a comma is always due. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "report/json_writer.h"

#include "report/escape.h"

static void lead_in(Json *json, const char *key)
{
    if (json->more)
        writer_byte(json->out, ',');
    json->more = true;
    if (key) {
        escape_json(json->out, str_of(key));
        writer_byte(json->out, ':');
    }
}

void json_open(Json *json, const char *key, char open)
{
    lead_in(json, key);
    writer_byte(json->out, open);
    json->more = false;
}

void json_close(Json *json, char open)
{
    writer_byte(json->out, open == '{' ? '}' : ']');
    json->more = true;
}

void json_string(Json *json, const char *key, Str value)
{
    lead_in(json, key);
    escape_json(json->out, value);
}

void json_word(Json *json, const char *key, const char *value)
{
    json_string(json, key, str_of(value));
}

void json_number(Json *json, const char *key, uint64_t value)
{
    lead_in(json, key);
    writer_number(json->out, value);
}

void json_decimal(Json *json, const char *key, Decimal value, Arena *scratch)
{
    lead_in(json, key);
    Str literal = decimal_print(value, scratch);
    writer_put(json->out, literal.n ? literal : S("null"));
}

void json_bool(Json *json, const char *key, bool value)
{
    lead_in(json, key);
    writer_text(json->out, value ? "true" : "false");
}

void json_null(Json *json, const char *key)
{
    lead_in(json, key);
    writer_text(json->out, "null");
}
