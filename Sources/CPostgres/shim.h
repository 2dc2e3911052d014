#pragma once
#include <libpq-fe.h>

/* Fields of an error are asked for by a character that Swift would import as a number without a name. */

static inline const char *sila_pg_state(const PGresult *result) { return PQresultErrorField(result, PG_DIAG_SQLSTATE); }

static inline const char *sila_pg_message(const PGresult *result) {
  return PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
}

static inline const char *sila_pg_constraint(const PGresult *result) {
  return PQresultErrorField(result, PG_DIAG_CONSTRAINT_NAME);
}
