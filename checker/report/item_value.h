/* Values of items: how a figure or a date is printed, in JSON and in words, in mentions and claims alike. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef REPORT_ITEM_VALUE_H
#define REPORT_ITEM_VALUE_H

#include "report/item.h"

/* "kind", "value", "unit", "currency", "per", as written: a percentage is 60, not 0.6. */
void item_json_figure(Json *json, const Reading *reading, const Mention *mention, Arena *scratch);
/* "more than 150000 people per year", "2017-01-01 to 2017-12-31". */
Str item_figure(const Reading *reading, const Mention *mention, Arena *scratch);
/* The ends of the value as written; empty where the bound leaves it open. */
Str item_low(const Mention *mention, Arena *scratch);
Str item_high(const Mention *mention, Arena *scratch);
/* The ISO code of a currency, also of the one that a minor unit belongs to: cent -> USD. */
Str item_currency(const Reading *reading, const Unit *unit);
/* {"from": "2017-01-01", "to": null, "kind": "since"} */
void item_json_days(Json *json, const char *key, DateRange days, PeriodKind period, Arena *scratch);
Str item_days(DateRange days, Arena *scratch);
/* The time that a claim holds for: "2017-01-01 to 2017-12-31", "since"; empty when it is not said. */
Str item_period(const Claim *claim, Arena *scratch);
/* "Marcelo Ebrard, quote"; empty for the article itself. */
Str item_voice(const Reading *reading, const Claim *claim, Arena *scratch);

#endif
