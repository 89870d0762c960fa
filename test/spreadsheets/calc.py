"""LibreOffice Calc with the cell functions of the script: open a workbook, do what a plan says, print what cells show.

    /usr/bin/python3 calc.py PLAN.json

Calc's own JavaScript is that of 1999. So a cell calls a Basic function of the user's library, that calls Python, and Python
the published script in JavaScriptCore, which runs inside the office's own process.
"""

import json
import pathlib
import subprocess
import sys
import time

BASIC = """Private called As Object

Private Function perform(name As String, inputs)
  Dim reply, result, row As Long, column As Long
  If IsNull(called) Then
    called = createUnoService("com.sun.star.script.provider.MasterScriptProviderFactory").createScriptProvider("user") _
      .getScript("vnd.sun.star.script:gongkai.py$perform?language=Python&location=user")
  End If
  reply = called.invoke(Array(name, inputs), Array(), Array())
  If reply(0) = 0 Then
    perform = reply(2)
    Exit Function
  End If
  ReDim result(1 To reply(0), 1 To reply(1))
  For row = 1 To reply(0)
    For column = 1 To reply(1)
      result(row, column) = reply(1 + (row - 1) * reply(1) + column)
    Next
  Next
  perform = result
End Function

%s
"""

FUNCTION = """Function GONGKAI_%(name)s(Optional a, Optional b, Optional c, Optional d)
  Dim inputs
  inputs = Array()
  If Not IsMissing(a) Then inputs = Array(a)
  If Not IsMissing(b) Then inputs = Array(a, b)
  If Not IsMissing(c) Then inputs = Array(a, b, c)
  If Not IsMissing(d) Then inputs = Array(a, b, c, d)
  GONGKAI_%(name)s = perform("GONGKAI_%(name)s", inputs)
End Function
"""

PYTHON = '''
import json
import gi
gi.require_version("JavaScriptCore", "4.1")
from gi.repository import JavaScriptCore

context = JavaScriptCore.Context()
context.evaluate(open(%r, encoding="utf-8").read(), -1)

def perform(name, inputs):
    text = json.dumps(list(inputs))
    shown = context.evaluate("JSON.stringify(%%s.apply(null, %%s))" %% (name, text), -1)
    output = json.loads(shown.to_string())
    if isinstance(output, list):
        width = max(len(row) for row in output)
        return (len(output), width) + tuple(cell for row in output for cell in row)
    return (0, 0, output)
'''

def prepare(profile, script):
    python = profile / "user/Scripts/python"
    python.mkdir(parents=True)
    (python / "gongkai.py").write_text(PYTHON % script)


def install(services, names):
    """Put a Basic function for each cell function into the user's library."""
    container = services.createInstance("com.sun.star.script.ApplicationScriptLibraryContainer")
    container.loadLibrary("Standard")
    module = BASIC % "\n".join(FUNCTION % {"name": name} for name in names)
    container.getByName("Standard").insertByName("Gongkai", module)


def connect(pipe):
    import uno

    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(200):
        try:
            context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            return context.ServiceManager
        except Exception:
            time.sleep(0.2)
    raise SystemExit("LibreOffice did not start")


def properties(**values):
    from com.sun.star.beans import PropertyValue

    return tuple(PropertyValue(Name=name, Value=value) for name, value in values.items())


def perform(desktop, plan):
    load = lambda path: desktop.loadComponentFromURL(pathlib.Path(path).as_uri(), "_blank", 0, properties(Hidden=True))
    document = load(plan["workbook"])
    shown = []
    for step in plan["steps"]:
        sheet = document.Sheets.getByIndex(0)
        if "set" in step:
            cell = sheet.getCellRangeByName(step["set"])
            if isinstance(step["to"], str):
                cell.String = step["to"]
            elif step["to"] is None:
                cell.String = ""
            else:
                cell.Value = step["to"]
        elif "save" in step:
            document.storeToURL(
                pathlib.Path(step["save"]).as_uri(), properties(FilterName="Calc MS Excel 2007 XML")
            )
        elif "picture" in step:
            sheet.setPrintAreas((sheet.getCellRangeByName(step["of"]).RangeAddress,))
            document.storeToURL(pathlib.Path(step["picture"]).as_uri(), properties(FilterName="calc_pdf_Export"))
        elif "open" in step:
            document.close(True)
            document = load(step["open"])
            document.calculateAll()
        elif "formula" in step:
            sheet.getCellRangeByName(step["formula"]).Formula = step["to"]
        else:
            shown.append([list(row) for row in sheet.getCellRangeByName(step["show"]).getDataArray()])
    document.close(True)
    return shown


def main():
    plan = json.loads(pathlib.Path(sys.argv[1]).read_text())
    folder = pathlib.Path(plan["folder"])
    profile = folder / "profile"
    prepare(profile, plan["script"])
    pipe = f"gongkai{folder.name}".replace("-", "")
    office = subprocess.Popen(
        ["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore", "--nologo",
         f"--accept=pipe,name={pipe};urp;"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )
    try:
        services = connect(pipe)
        desktop = services.createInstance("com.sun.star.frame.Desktop")
        install(services, plan["functions"])
        print(json.dumps(perform(desktop, plan)))
        try:
            desktop.terminate()
        except Exception:
            pass
        office.wait(timeout=30)
    finally:
        if office.poll() is None:
            office.kill()


main()
