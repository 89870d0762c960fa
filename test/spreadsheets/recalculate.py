"""Open workbooks in LibreOffice Calc, type into cells, and write down what the sheets show.

    /usr/bin/python3 recalculate.py jobs.json results.json

jobs.json: [{"file": path, "steps": [{"typed": [[sheet, address, value]], "save": path or absent, "html": path or absent}]}]
A value is a number, a text that stays a text, null for an empty cell, or {"formula": "=1/0"}.
results.json: for each job and step {sheet: rows of what is shown}, from A1 on.
"""

import json
import os
import signal
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException


def prop(name, value):
    made = PropertyValue()
    made.Name = name
    made.Value = value
    return made


def connect(pipe, process):
    context = uno.getComponentContext()
    resolver = context.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", context)
    for _ in range(240):
        try:
            remote = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            return remote.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", remote)
        except NoConnectException:
            if process.poll() not in (None, 81):
                raise
            time.sleep(0.25)
    raise TimeoutError("LibreOffice does not answer")


def type_into(cell, value):
    if value is None:
        cell.setFormula("")
    elif isinstance(value, dict):
        cell.setFormula(value["formula"])
    elif isinstance(value, str):
        cell.setString(value)
    else:
        cell.setValue(value)


def shown(sheet):
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    last = cursor.getRangeAddress()
    rows = sheet.getCellRangeByPosition(0, 0, last.EndColumn, last.EndRow).getDataArray()
    return [list(row) for row in rows]


filters = {"save": "Calc MS Excel 2007 XML", "html": "HTML (StarCalc)"}


def run(desktop, job):
    url = uno.systemPathToFileUrl(os.path.abspath(job["file"]))
    document = desktop.loadComponentFromURL(url, "_blank", 0, (prop("Hidden", True),))
    try:
        document.calculateAll()
        results = []
        for step in job["steps"]:
            for sheet, address, value in step["typed"]:
                type_into(document.Sheets.getByName(sheet).getCellRangeByName(address), value)
            results.append({sheet.Name: shown(sheet) for sheet in document.Sheets})
            for kind, name in filters.items():
                if kind in step:
                    document.storeToURL(uno.systemPathToFileUrl(os.path.abspath(step[kind])), (prop("FilterName", name),))
        return results
    finally:
        document.close(True)


def main(jobs_path, results_path):
    with open(jobs_path, encoding="utf-8") as source:
        jobs = json.load(source)
    with tempfile.TemporaryDirectory(prefix="gongkai-office-") as folder:
        pipe = f"gongkai{os.getpid()}"
        process = subprocess.Popen(
            [
                "soffice",
                f"-env:UserInstallation={uno.systemPathToFileUrl(folder)}",
                "--headless",
                "--norestore",
                "--nologo",
                f"--accept=pipe,name={pipe};urp;",
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            desktop = connect(pipe, process)
            results = [run(desktop, job) for job in jobs]
            try:
                desktop.terminate()
            except Exception:  # The connection ends with the program.
                pass
            process.wait(30)
        finally:
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()
    with open(results_path, "w", encoding="utf-8") as target:
        json.dump(results, target, ensure_ascii=False)


main(*sys.argv[1:])
