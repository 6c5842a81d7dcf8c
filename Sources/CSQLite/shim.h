#pragma once
// Swift cannot call variadic C functions, so the few that are needed get a fixed-argument twin here.
#include <sqlite3.h>

// Switches double-quoted string literals off (1 = off) for schema and queries: a misspelt column must be an error, not a text.
static inline int csqlite_forbid_double_quoted_strings(sqlite3 *db) {
  int rc = sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DML, 0, (int *)0);
  return rc == SQLITE_OK ? sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DDL, 0, (int *)0) : rc;
}

// Refuses SQL that could corrupt the file (writable_schema, shadow tables).
static inline int csqlite_make_defensive(sqlite3 *db) {
  return sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 1, (int *)0);
}

// SQLITE_TRANSIENT and SQLITE_STATIC are casts that Swift cannot import. Copied: SQLite keeps its own bytes.
static inline int csqlite_bind_text_copied(sqlite3_stmt *statement, int index, const void *bytes, int count) {
  return sqlite3_bind_text(statement, index, bytes ? (const char *)bytes : "", count, SQLITE_TRANSIENT);
}
static inline int csqlite_bind_blob_copied(sqlite3_stmt *statement, int index, const void *bytes, int count) {
  return sqlite3_bind_blob(statement, index, bytes ? bytes : "", count, SQLITE_TRANSIENT);
}
// Borrowed: the caller keeps the bytes alive until the statement is reset.
static inline int csqlite_bind_text_borrowed(sqlite3_stmt *statement, int index, const void *bytes, int count) {
  return sqlite3_bind_text(statement, index, (const char *)bytes, count, SQLITE_STATIC);
}

// Counting the memory in use costs a lock at every allocation, and nobody asks for the count. Has effect before the first connection only.
static inline int csqlite_stop_counting_memory(void) {
  return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}
