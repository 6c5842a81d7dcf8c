internal import Bijstand
internal import Findings

/// Everything that is derived from the deliveries of `uitkering`, before it is written.
package struct Model {
  package let keuze: Peilmaandkeuze
  package let peildatum: Int32
  package let uitkeringen: [Uitkering]
  package let perioden: [Samengesteld]
  package let dossierperioden: [Dossierperiode]
  package let bedragen: [Dossierbedrag]
  package let bevindingen: [Laadbevinding]

  /// Joins, builds and judges; nothing is read or written.
  package init(_ bron: Bronbestand, keuze: Peilmaandkeuze, onderbrekingDagen: Int, dossiergatDagen: Int) {
    self.keuze = keuze
    peildatum = Maand(nummer: keuze.peilmaand).laatsteDag.dag
    let all: [Uitkering] = Samenvoeger(bron).join()
    uitkeringen = all
    var gaten: [Int] = []
    let gap: Int32 = Int32(onderbrekingDagen)
    perioden = Periodebouwer(onderbreking: gap, dossiergat: Int32(dossiergatDagen)).build(all, gaten: &gaten)
    dossierperioden = Dossierbouwer(
      all, perioden, partnerreden: bron.codes.known(UitstroomReden.partner.code), onderbreking: gap
    ).build()
    let populatie: Set<Int32> = Set(Regeling.allCases.filter(\.isPopulatie).map { bron.codes.known($0.code) }).subtracting([0])
    var verschillen: [(levering: Int32, regel: Int32, klant: Int32)] = []
    bedragen = Bedragbouwer.build(bron, populatie: populatie, dossierRang: bron.dossiers.ranks(), keuze: keuze, verschillen: &verschillen)
    var found: [Laadbevinding] = verschillen.map { item in
      Laadbevinding(
        finding: Finding(.tweeBedragen, message: "een ander bedrag voor dit dossier telt in deze maand"), levering: item.levering, regel: item.regel,
        klant: item.klant)
    }
    found += Model.findings(all, gaten: gaten, peildatum: peildatum)
    found += Model.overlaps(all, perioden)
    bevindingen = found
  }

  private static func findings(_ all: [Uitkering], gaten: [Int], peildatum: Int32) -> [Laadbevinding] {
    var found: [Laadbevinding] = []
    func add(_ row: Uitkering, _ finding: Finding) {
      found.append(Laadbevinding(finding: finding, levering: row.rij.levering, regel: row.rij.regel, klant: row.rij.klant))
    }
    for row in all {
      if row.vervangen { add(row, Finding(.aanvangGecorrigeerd, veld: "aanvangsdatum", message: "deze aanvangsdatum is door de bron gecorrigeerd")) }
      if !row.nietig, row.rij.tot < row.rij.van {
        add(row, Finding(.eindeVoorAanvang, veld: "einddatum", message: "einddatum ligt \(Int(row.rij.van - row.rij.tot)) dagen voor de aanvang"))
      }
      guard row.telt else { continue }
      if row.verdwenen, row.rij.tot <= peildatum {
        add(row, Finding(.verdwenen, veld: "einddatum", message: "ontbreekt in de volledige stand van de maand waarin zij nu eindigt"))
      }
      if row.teruggekeerd { add(row, Finding(.verdwenenTeruggekeerd, message: "ontbrak in een volledige stand en kwam terug")) }
      if row.rij.van > peildatum {
        add(row, Finding(.naPeildatum, veld: "aanvangsdatum", message: "aanvangsdatum ligt \(Int(row.rij.van - peildatum)) dagen na de peildatum"))
      } else if row.rij.tot != Dag.open, row.rij.tot > peildatum, !row.verdwenen {
        add(row, Finding(.naPeildatum, veld: "einddatum", message: "einddatum ligt \(Int(row.rij.tot - peildatum)) dagen na de peildatum"))
      }
    }
    for index in gaten {
      add(all[index], Finding(.langDossiergat, veld: "oorspronkelijke_aanvangsdatum", message: "er ligt een lang gat voor deze rij onder dezelfde oorspronkelijke aanvang"))
    }
    return found
  }

  /// Two rows of a klant that run on the same day under the same regeling.
  private static func overlaps(_ all: [Uitkering], _ perioden: [Samengesteld]) -> [Laadbevinding] {
    var found: [Laadbevinding] = []
    for periode in perioden where periode.rijen.count > 1 {
      var latest: [Int32: Int32] = [:]
      for index in periode.rijen {
        let row: Uitkeringsrij = all[index].rij
        if let end = latest[row.kenmerken.regeling], row.van <= end {
          let finding: Finding = Finding(.overlap, veld: "aanvangsdatum", message: "een andere rij van deze klant met dezelfde regeling loopt dan nog")
          found.append(Laadbevinding(finding: finding, levering: row.levering, regel: row.regel, klant: row.klant))
        }
        latest[row.kenmerken.regeling] = max(latest[row.kenmerken.regeling] ?? .min, row.tot)
      }
    }
    return found
  }
}
