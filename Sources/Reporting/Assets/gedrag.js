"use strict";
(function () {
  var live = document.getElementById("melding");
  function say(text) { if (live) { live.textContent = text; } }
  function key(cell) {
    var text = cell.firstChild ? cell.firstChild.textContent.trim() : "";
    if (text === "." || text === "") { return null; }
    var number = text.replace(/\./g, "").replace(",", ".").replace("\u2212", "-").replace(/[^0-9.\-]/g, "");
    return (/^[€+\u2212\-]?[\s\u00a0]?[0-9]/).test(text) && number !== "" ? Number(number) : text.toLowerCase();
  }
  function compare(a, b) {
    if (a === null || b === null) { return a === b ? 0 : (a === null ? 2 : -2); }
    if (typeof a === typeof b) { return a < b ? -1 : (a > b ? 1 : 0); }
    return typeof a === "number" ? -1 : 1;
  }
  function sort(table, column, down) {
    var body = table.tBodies[0];
    var rows = Array.prototype.slice.call(body.rows);
    rows.forEach(function (row, index) { if (!row.dataset.nr) { row.dataset.nr = String(index); } });
    rows.sort(function (a, b) {
      var order = compare(key(a.cells[column]), key(b.cells[column]));
      if (Math.abs(order) === 2) { return order; }
      if (order === 0) { return Number(a.dataset.nr) - Number(b.dataset.nr); }
      return down ? -order : order;
    });
    rows.forEach(function (row) { body.appendChild(row); });
    Array.prototype.forEach.call(table.tHead.rows[0].cells, function (cell, index) {
      if (index === column) { cell.setAttribute("aria-sort", down ? "descending" : "ascending"); } else { cell.removeAttribute("aria-sort"); }
    });
    say("Gesorteerd op " + table.tHead.rows[0].cells[column].textContent.trim() + (down ? ", aflopend" : ", oplopend"));
  }
  function choose(table, column) {
    var cell = table.tHead.rows[0].cells[column];
    var down = cell.getAttribute("aria-sort") === "ascending";
    sort(table, column, down);
    history.replaceState(null, "", "#sorteer=" + table.id + "." + column + "." + (down ? "af" : "op"));
  }
  function filter(table) {
    var id = table.id + "-z";
    var box = document.createElement("p");
    var label = document.createElement("label");
    var input = document.createElement("input");
    var count = document.createElement("span");
    box.className = "zoek";
    label.htmlFor = id;
    label.textContent = "Zoek in deze tabel: ";
    input.id = id;
    input.type = "search";
    count.setAttribute("role", "status");
    input.addEventListener("input", function () {
      var want = input.value.toLowerCase();
      var seen = 0;
      Array.prototype.forEach.call(table.tBodies[0].rows, function (row) {
        var hit = row.textContent.toLowerCase().indexOf(want) >= 0;
        row.hidden = !hit;
        if (hit) { seen += 1; }
      });
      count.textContent = " " + seen + " van " + table.tBodies[0].rows.length + " rijen";
    });
    box.appendChild(label);
    box.appendChild(input);
    box.appendChild(count);
    table.parentNode.parentNode.insertBefore(box, table.parentNode);
  }
  Array.prototype.forEach.call(document.querySelectorAll("table.sorteer"), function (table) {
    Array.prototype.forEach.call(table.tHead.rows[0].cells, function (cell, index) {
      var button = document.createElement("button");
      button.type = "button";
      while (cell.firstChild) { button.appendChild(cell.firstChild); }
      cell.appendChild(button);
      button.addEventListener("click", function () { choose(table, index); });
    });
    if (table.tBodies[0].rows.length > 12) { filter(table); }
  });
  function stops() {
    Array.prototype.forEach.call(document.querySelectorAll(".rol,.beeld"), function (box) {
      if (box.scrollWidth > box.clientWidth) { box.tabIndex = 0; } else { box.removeAttribute("tabindex"); }
    });
  }
  stops();
  window.addEventListener("resize", stops);
  document.addEventListener("toggle", stops, true);
  var wish = (/^#sorteer=([a-z0-9_\-]+)\.([0-9]+)\.(op|af)$/).exec(location.hash);
  var table = wish && document.getElementById(wish[1]);
  if (table && table.tHead && table.tHead.rows[0].cells[Number(wish[2])]) {
    sort(table, Number(wish[2]), wish[3] === "af");
    for (var up = table.parentNode; up; up = up.parentNode) { if (up.tagName === "DETAILS") { up.open = true; } }
    table.scrollIntoView();
  }
}());
