/* Help: what an option does, as help and manual say it. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CLI_HELP_H
#define CLI_HELP_H

#include "cli/options.h"

Str help_option(const Option *option, Arena *arena); /* "colours:" -> "colours: auto, always, never" */

#endif
