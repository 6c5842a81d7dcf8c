#!/usr/bin/env python3
"""Runs every metric on another engine and compares all rows with SQLite's, to the last digit.

orakel.py duckdb|postgres WAREHOUSE.sqlite SCHEMA_FOLDER DERIVED_FOLDER METRIC_FOLDER

The other engine gets the base tables as rows, builds the derived tables from the same text, and runs the same queries.
Exit 0: equal; 1: different; 3: the engine is not installed.
"""
import csv, glob, io, os, pwd, re, shutil, socket, sqlite3, subprocess, sys, tempfile

engine, warehouse, schema, derived, metrics = sys.argv[1:6]


def files(folder):
    return sorted(glob.glob(os.path.join(folder, "**", "*.sql"), recursive=True))


def plain(sql):
    """The schema in words that all engines know: no STRICT, no references (rows are loaded table by table), 64-bit integers."""
    sql = re.sub(r"--[^\n]*", "", sql)
    sql = re.sub(r"\)\s*(STRICT)?\s*,?\s*(WITHOUT ROWID)?\s*;", ");", sql)
    sql = re.sub(r"REFERENCES\s+\w+(\s*\(\w+\))?", "", sql)
    return re.sub(r"\bINTEGER\b", "BIGINT", sql)


def statements(sql):
    sql = re.sub(r"--[^\n]*", "", sql)
    return [s.strip() for s in sql.split(";") if s.strip()]


class DuckDB:
    def __init__(self):
        try:
            import duckdb
        except ImportError:
            sys.exit(3)
        self.connection = duckdb.connect()

    def run(self, sql):
        self.connection.execute(sql)

    def load(self, table, columns, rows):
        if not rows:
            return
        with tempfile.NamedTemporaryFile("w", suffix=".csv", newline="") as out:
            write(out, rows)
            out.flush()
            self.run(f"COPY {table} ({', '.join(columns)}) FROM '{out.name}' (FORMAT csv, HEADER false, NULLSTR '\\N', QUOTE '\"')")

    def rows(self, sql):
        return self.connection.execute(sql).fetchall()

    def close(self):
        self.connection.close()


class Postgres:
    def __init__(self):
        places = sorted(glob.glob("/usr/lib/postgresql/*/bin")) or [os.path.dirname(shutil.which("initdb") or "")]
        self.bin = places[-1]
        if not os.path.exists(os.path.join(self.bin, "initdb")):
            sys.exit(3)
        # The server refuses to run as root; the package made a user for it.
        self.user = None
        if os.getuid() == 0:
            try:
                pwd.getpwnam("postgres")
            except KeyError:
                sys.exit(3)
            self.user = "postgres"
        self.folder = tempfile.mkdtemp(prefix="kb-orakel-")
        if self.user:
            shutil.chown(self.folder, self.user)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.tool("initdb", "-D", self.folder + "/db", "-U", "kb", "-A", "trust", "--locale=C", "-E", "UTF8", "--no-sync")
        options = f"-p {self.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={self.folder} -c fsync=off -c jit=off"
        self.tool("pg_ctl", "-D", self.folder + "/db", "-w", "-l", self.folder + "/log", "-o", options, "start")

    def tool(self, name, *words, data=None):
        # The server keeps the streams of pg_ctl open, so those may not be pipes.
        pipe = subprocess.DEVNULL if name == "pg_ctl" else subprocess.PIPE
        command = [os.path.join(self.bin, name), *words]
        return subprocess.run(command, check=True, input=data, stdout=pipe, stderr=pipe, cwd=self.folder, user=self.user)

    def psql(self, sql, data=None):
        words = ["-h", "127.0.0.1", "-p", str(self.port), "-U", "kb", "-d", "postgres", "-q", "-v", "ON_ERROR_STOP=1", "-c", sql]
        try:
            return self.tool("psql", *words, data=data).stdout
        except subprocess.CalledProcessError as error:
            raise RuntimeError(error.stderr.decode()[:600]) from error

    def run(self, sql):
        self.psql(sql)

    def load(self, table, columns, rows):
        if not rows:
            return
        text = io.StringIO(newline="")
        write(text, rows)
        self.psql(f"COPY {table} ({', '.join(columns)}) FROM STDIN WITH (FORMAT csv, NULL '\\N')", text.getvalue().encode())

    def rows(self, sql):
        text = self.psql(f"COPY ({sql}) TO STDOUT WITH (FORMAT csv, NULL '\\N')").decode()
        return [tuple(None if cell == "\\N" else cell for cell in row) for row in csv.reader(io.StringIO(text, newline=""))]

    def close(self):
        self.tool("pg_ctl", "-D", self.folder + "/db", "-m", "immediate", "stop")
        shutil.rmtree(self.folder)


def write(out, rows):
    writer = csv.writer(out)
    for row in rows:
        writer.writerow(["\\N" if cell is None else cell for cell in row])


def norm(rows):
    """Rows as texts: a whole number is written the same by every engine."""
    return sorted(tuple("" if cell is None else str(int(cell)) if isinstance(cell, float) and cell == int(cell) else str(cell) for cell in row) for row in rows)


other = DuckDB() if engine == "duckdb" else Postgres()
different = 0
try:
    source = sqlite3.connect(f"file:{warehouse}?mode=ro", uri=True)
    for path in files(schema):
        for statement in statements(plain(open(path, encoding="utf-8").read())):
            other.run(statement)
    base = re.findall(r"CREATE TABLE (\w+)", "\n".join(open(path, encoding="utf-8").read() for path in files(schema)))
    for table in base:
        columns = [row[1] for row in source.execute(f"PRAGMA table_info({table})")]
        other.load(table, columns, source.execute(f"SELECT {', '.join(columns)} FROM {table}").fetchall())
    for path in files(derived):
        for statement in statements(plain(open(path, encoding="utf-8").read() + "\n")):
            other.run(statement)
    for path in files(metrics):
        sql = ";".join(statements(open(path, encoding="utf-8").read()))
        mine = norm(source.execute(sql).fetchall())
        theirs = norm(other.rows(sql))
        if mine != theirs:
            different += 1
            print(f"{os.path.basename(path)}: {len(mine)} rijen bij SQLite, {len(theirs)} bij {engine}", *list(set(mine) ^ set(theirs))[:4], sep="\n  ")
    print(f"{engine}: {len(files(metrics))} kerncijfers vergeleken, {different} verschillen")
finally:
    other.close()
sys.exit(1 if different else 0)
