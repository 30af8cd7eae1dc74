/* Listing: what a stage gives, as a table for people: place, kind, text, and what is said of it. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef REPORT_LISTING_H
#define REPORT_LISTING_H

#include "report/report.h"

void listing_put(Report *report, const Reading *reading);

#endif
