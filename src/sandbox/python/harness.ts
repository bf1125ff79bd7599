// What runs inside the Python interpreter, before and around the code of a response. It evaluates and describes; whether a
// described value is the expected one is decided outside. Names are bound before any other code runs, so that replacing
// builtins or modules afterwards changes nothing here.

import { MAX_CANONICAL, MAX_PRINTED, MAX_SHOWN } from '../../protocol/sandbox-messages.ts';

/** Defines `harness`, a tuple of four functions: begin, load, run, and what closes the doors to the page. */
export const PYTHON_HARNESS = String.raw`
def _make_harness():
    import ast, builtins, collections, io, sys, types
    MAX_SHOWN, MAX_CANONICAL, MAX_PRINTED = ${MAX_SHOWN}, ${MAX_CANONICAL}, ${MAX_PRINTED}
    _compile, _exec, _eval, _repr, _type, _len, _bool, _range = compile, exec, eval, repr, type, len, bool, range
    _sorted, _isinstance, _hex, _int, _str, _id, _list, _tuple = sorted, isinstance, hex, int, str, id, list, tuple
    _base, _exit, _assertion, _import, _slice, _max = BaseException, SystemExit, AssertionError, ImportError, slice, max
    _cut, _join, _float_hex, _items = str.__getitem__, str.join, float.hex, dict.items
    _module, _parse, _text_io, _text_base, _modules = types.ModuleType, ast.parse, io.StringIO, io.TextIOBase, sys.modules
    _dicts = (dict, collections.OrderedDict, collections.defaultdict, collections.Counter)
    _sys, _ast_assert = sys, ast.Assert

    class Unplain(Exception):
        pass

    def short(text):
        text = _str.__str__(text)
        return text if _len(text) <= MAX_SHOWN else _cut(text, _slice(0, MAX_SHOWN - 1)) + "…"

    def shown(value):
        try:
            return short(_repr(value))
        except _base as error:
            return short("<" + _type(value).__name__ + " without a repr>")

    def canonical(value):
        """Equal texts for equal plain values, None for everything else: 2 == 2.0 == True + 1, but (1,) != [1]."""
        left = [20_000]

        def describe(value, depth):
            left[0] -= 1
            if depth > 60 or left[0] < 0:
                raise Unplain
            kind = _type(value)
            if value is None:
                return "0"
            if kind is bool or kind is int:
                return "n" + _hex(value)
            if kind is float:
                if value != value:
                    return "nan"
                if value in (float("inf"), float("-inf")):
                    return "inf" if value > 0 else "-inf"
                return "n" + _hex(_int(value)) if value == _int(value) else "f" + _float_hex(value)
            if kind is complex:
                return describe(value.real, depth) if value.imag == 0 else "c" + describe(value.real, depth) + describe(value.imag, depth)
            if kind is str:
                return "s" + _str(_len(value)) + ":" + value
            if kind is bytes or kind is bytearray:
                return "b" + value.hex()
            if kind is list or kind is tuple:
                return ("l(" if kind is list else "t(") + _join(",", [describe(part, depth + 1) for part in value]) + ")"
            if kind is set or kind is frozenset:
                return "e(" + _join(",", _sorted([describe(part, depth + 1) for part in value])) + ")"
            if kind in _dicts:
                return "d(" + _join(",", _sorted([describe(key, depth + 1) + "=" + describe(part, depth + 1) for key, part in _items(value)])) + ")"
            raise Unplain

        try:
            text = describe(value, 0)
            return text if _len(text) <= MAX_CANONICAL else None
        except _base:
            return None

    def told(error):
        """What went wrong, and on which line of the code."""
        try:
            name = _type(error).__name__
            text = _str(error)
        except _base:
            name, text = _type(error).__name__, ""
        line, at = None, error.__traceback__
        while at is not None:
            if at.tb_frame.f_code.co_filename == "<response>":
                line = at.tb_lineno
            at = at.tb_next
        if _isinstance(error, SyntaxError) and error.filename == "<response>":
            line, text = error.lineno, _str(error.msg)
        where = "" if line is None else " (line " + _str(line) + ")"
        return short(_str(name) + (": " + _cut(_str.__str__(text), _slice(0, MAX_SHOWN)) if text else "") + where)

    def is_own(error):
        """Whether the error was raised by the test's own statement, not below it."""
        at = error.__traceback__
        while at is not None and at.tb_next is not None:
            at = at.tb_next
        return at is not None and at.tb_frame.f_code.co_filename == "<test>"

    class Output(_text_base):
        """Takes what is printed, up to a limit; beyond it nothing is kept, whatever is written."""
        def __init__(self):
            self.parts, self.size, self.is_cut = [], 0, False
        def write(self, text):
            room = MAX_PRINTED - self.size
            if room <= 0 or _len(text) > room:
                self.is_cut = True
            if room > 0:
                kept = _cut(text, _slice(0, room))
                self.parts.append(kept)
                self.size += _len(kept)
            return _len(text)
        def writable(self):
            return True

    def connect(stdin):
        output = Output()
        _sys.stdin, _sys.stdout, _sys.stderr = _text_io(stdin), output, Output()
        return output

    def expression(text):
        return _compile("(" + text + "\n)", "<test>", "eval")

    def fresh(name):
        module = _module(name)
        _modules[name] = module
        return module.__dict__

    state = {"tests": [], "setup": "", "code": "", "space": None, "open": []}

    def evaluate_expected(setup, tests):
        connect("")
        space = fresh("tests")
        try:
            _exec(_compile(setup, "<test>", "exec"), space)
        except _base:
            pass
        expected = []
        for kind, source, actual, wanted in tests:
            if kind != "value":
                expected.append(None)
                continue
            try:
                value = _eval(expression(wanted), space)
                expected.append((shown(value), canonical(value)))
            except _base:
                expected.append(None)
        return expected

    def load():
        connect("")
        space = fresh("solution")
        state["space"] = space
        try:
            _exec(_compile(state["code"], "<response>", "exec"), space)
        except _base as error:
            return told(error)
        try:
            _exec(_compile(state["setup"], "<test>", "exec"), space)
        except _base as error:
            return short("in the tests: " + told(error))
        return None

    def run(index):
        kind, source, actual, wanted = state["tests"][index]
        if kind == "program":
            return run_program(actual)
        output = connect("")
        space = state["space"]
        try:
            if kind == "statement":
                _exec(_compile(source, "<test>", "exec"), space)
                return ("held",)
            value = _eval(expression(actual), space)
            got = canonical(value)
            said, is_same, wanted_shown = shown(value), None, None
            if got is None or state["open"][index]:
                expected = _eval(expression(wanted), space)
                is_same, wanted_shown = (True if value == expected else False), shown(expected)
            return ("value", said, got, is_same, wanted_shown)
        except _assertion as error:
            if is_own(error):
                return ("refuted", short(_str(error)))
            return ("threw", told(error))
        except _base as error:
            return ("threw", told(error))

    def run_program(stdin):
        output = connect(stdin)
        space = fresh("__main__")
        try:
            _exec(_compile(state["code"], "<response>", "exec"), space)
        except _exit as error:
            if error.code not in (None, 0):
                return ("threw", told(error))
        except _base as error:
            return ("threw", told(error))
        return ("printed", _join("", output.parts), output.is_cut)

    def begin(setup, tests, code):
        state["setup"], state["tests"], state["code"] = setup, tests, code
        expected = evaluate_expected(setup, tests)
        state["open"] = [value is None or value[1] is None for value in expected]
        return expected

    def close_doors():
        """Takes away the modules that lead to JavaScript. The walls are outside; this is for plain error messages."""
        doors = ("js", "pyodide_js", "pyodide", "_pyodide", "_pyodide_core", "micropip")
        class Closed:
            def find_spec(self, name, path=None, target=None):
                if name.partition(".")[0] in doors:
                    raise _import("module " + _repr(name) + " leads out of the sandbox and is closed")
                return None
        finders = [finder for finder in _sys.meta_path if _type(finder).__module__.partition(".")[0] not in ("_pyodide", "pyodide")]
        _sys.meta_path[:] = [Closed()] + finders
        for name in _list(_modules):
            if name.partition(".")[0] in doors:
                del _modules[name]
        main = _modules["__main__"].__dict__
        for name in ("js", "pyodide_js", "pyodide"):
            main.pop(name, None)

    return (begin, load, run, close_doors)

harness = _make_harness()
del _make_harness
`;
