#!/usr/bin/env python3
"""Runs every metric on another engine and compares all rows with SQLite's, to the last digit.

orakel.py duckdb|postgres SCHEMA_FOLDER DERIVED_FOLDER METRIC_FOLDER WAREHOUSE.sqlite...

The other engine gets the base tables as rows, builds the derived tables from the same text, and runs the same queries; each warehouse in a
schema of its own.
Exit 0: equal; 1: different; 3: the engine is not installed.
"""
import csv, glob, io, os, pwd, re, shutil, socket, sqlite3, subprocess, sys, tempfile

engine, schema, derived, metrics = sys.argv[1:5]
warehouses = sys.argv[5:]


def files(folder):
    # KERNCIJFER.rijen.sql lists the klanten behind a figure in one month: no figure.
    return sorted(path for path in glob.glob(os.path.join(folder, "**", "*.sql"), recursive=True) if not path.endswith(".rijen.sql"))


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

    def prepare(self, fixed):
        self.connection.execute("CREATE SCHEMA vast")
        self.connection.execute("USE vast")
        for statement in fixed:
            self.connection.execute(statement)

    def answers(self, build, tables, derive, queries):
        run = self.connection.execute
        run("CREATE SCHEMA proef")
        run("SET search_path = 'proef,vast'")
        for statement in build:
            run(statement)
        for table, columns, rows in tables:
            if not rows:
                continue
            with tempfile.NamedTemporaryFile("w", suffix=".csv", newline="", encoding="utf-8") as out:
                write(out, rows)
                out.flush()
                run(f"COPY {table} ({', '.join(columns)}) FROM '{out.name}' (FORMAT csv, HEADER false, NULLSTR '\\N', QUOTE '\"')")
        for statement in derive:
            run(statement)
        found = [run(sql).fetchall() for sql in queries]
        run("SET search_path = 'vast'")
        run("DROP SCHEMA proef CASCADE")
        return found

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

    def psql(self, script):
        words = ["-X", "-h", "127.0.0.1", "-p", str(self.port), "-U", "kb", "-d", "postgres", "-q", "-v", "ON_ERROR_STOP=1", "-f", "-"]
        try:
            return self.tool("psql", *words, data=script.encode()).stdout.decode()
        except subprocess.CalledProcessError as error:
            raise RuntimeError(error.stderr.decode()[:600]) from error

    def prepare(self, fixed):
        self.psql("CREATE SCHEMA vast;\nSET search_path = vast;\n" + ";\n".join(fixed) + ";\nANALYZE;\n")

    def answers(self, build, tables, derive, queries):
        """One session does it all: a session per statement would take most of the time."""
        script = io.StringIO(newline="")
        script.write("SET client_min_messages = warning;\nBEGIN;\nCREATE SCHEMA proef;\nSET LOCAL search_path = proef, vast;\nSET LOCAL enable_nestloop = off;\nSET LOCAL work_mem = '128MB';\n")
        for statement in build:
            script.write(statement + ";\n")
        for table, columns, rows in tables:
            if rows:
                script.write(f"COPY {table} ({', '.join(columns)}) FROM STDIN WITH (FORMAT csv, NULL '\\N');\n")
                write(script, rows, "\n")
                script.write("\\.\n")
        # Without statistics the planner takes every table for a handful of rows, and joins them row by row.
        script.write("ANALYZE;\n")
        for statement in derive:
            script.write(statement + ";\n")
            filled = re.match(r"INSERT INTO (\w+)", statement)
            script.write(f"ANALYZE {filled[1]};\n" if filled else "")
        for number, sql in enumerate(queries):
            script.write(f"\\echo @{number}\nCOPY ({sql}) TO STDOUT WITH (FORMAT csv, NULL '\\N');\n")
        script.write("ROLLBACK;\n")
        found = []
        for part in re.split(r"^@\d+\n", self.psql(script.getvalue()), flags=re.M)[1:]:
            found.append([tuple(None if cell == "\\N" else cell for cell in row) for row in csv.reader(io.StringIO(part, newline=""))])
        return found

    def close(self):
        self.tool("pg_ctl", "-D", self.folder + "/db", "-m", "immediate", "stop")
        shutil.rmtree(self.folder)


def write(out, rows, end="\r\n"):
    writer = csv.writer(out, lineterminator=end)
    for row in rows:
        writer.writerow(["\\N" if cell is None else cell for cell in row])


def norm(rows):
    """Rows as texts: a whole number is written the same by every engine."""
    return sorted(tuple("" if cell is None else str(int(cell)) if isinstance(cell, float) and cell == int(cell) else str(cell) for cell in row) for row in rows)


def text(path):
    return open(path, encoding="utf-8").read()


# The calendar holds no data of anybody and is the same for every warehouse: built once.
calendar = files(derived)[0]


def compare(other, warehouse):
    """How many metrics differ."""
    source = sqlite3.connect(f"file:{warehouse}?mode=ro", uri=True)
    tables = []
    for table in re.findall(r"CREATE TABLE (\w+)", "\n".join(text(path) for path in files(schema))):
        columns = [row[1] for row in source.execute(f"PRAGMA table_info({table})")]
        tables.append((table, columns, source.execute(f"SELECT {', '.join(columns)} FROM {table}").fetchall()))
    build = [statement for path in files(schema) for statement in statements(plain(text(path)))]
    derive = [statement for path in files(derived) if path != calendar for statement in statements(plain(text(path) + "\n"))]
    queries = [";".join(statements(text(path))) for path in files(metrics)]
    different = 0
    for path, sql, answer in zip(files(metrics), queries, other.answers(build, tables, derive, queries), strict=True):
        mine, theirs = norm(source.execute(sql).fetchall()), norm(answer)
        if mine != theirs:
            different += 1
            print(f"{os.path.basename(path)} ({os.path.basename(warehouse)}): {len(mine)} rijen bij SQLite, {len(theirs)} bij {engine}")
            print(*list(set(mine) ^ set(theirs))[:4], sep="\n  ")
    source.close()
    return different


other = DuckDB() if engine == "duckdb" else Postgres()
try:
    other.prepare(statements(plain(text(calendar) + "\n")))
    different = sum(compare(other, warehouse) for warehouse in warehouses)
    print(f"{engine}: {len(files(metrics))} kerncijfers over {len(warehouses)} databases vergeleken, {different} verschillen")
finally:
    other.close()
sys.exit(1 if different or not warehouses or not files(metrics) else 0)
