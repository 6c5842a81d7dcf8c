import Bijstand
import FileKit
import Register
import TestSupport
import Testing

@Suite(.tempDir) struct RegisterTests {
  private var map: RegisterMap { RegisterMap(data: TempDir.path) }

  private func nieuw(_ hash: Character, _ peilmaand: String?, _ datum: String? = nil) -> NieuweLevering {
    NieuweLevering(
      sha256: String(repeating: hash, count: 64), bestand: "een;bestand \"\(hash)\".csv", bron: "uitkering", soort: "uitkering",
      peilmaand: peilmaand.flatMap { Maand($0) }, datum: datum.flatMap { Datum(iso: $0) }, rijen: 3)
  }

  @Test("nummers gaan op peilmaand, dan datum, dan inhoud; zonder maand komt achteraan")
  func order() throws {
    try map.make()
    var register: LeveringenRegister = try LeveringenRegister(map)
    let today: Datum = try Klok.vandaag("2026-11-02")
    let added: [Levering] = try register.add(
      [nieuw("a", nil), nieuw("b", "2026-02"), nieuw("c", "2026-01", "2026-02-05"), nieuw("d", "2026-01", "2026-02-01")], op: today)
    #expect(added.map { $0.sha256.first } == ["d", "c", "b", "a"])
    let again: LeveringenRegister = try LeveringenRegister(map)
    #expect(again.leveringen == added)
  }

  @Test("wat er stond houdt zijn bytes, ook als iemand de lijst uit een rekenblad bewaarde")
  func keepsBytes() throws {
    try map.make()
    let text: String = "volgnummer;sha256;bestand;bron;soort;peilmaand;ontvangen_op;rijen;ingetrokken\r\n1;\(String(repeating: "e", count: 64));a.csv;x;uitkering;2026-01;31-01-2026;5;J"
    try FileSystem.writeIfChanged(map.leveringen, [0xEF, 0xBB, 0xBF] + Array(text.utf8))
    var register: LeveringenRegister = try LeveringenRegister(map)
    #expect(register.leveringen.first?.ingetrokken == true)
    #expect(register.leveringen.first?.ontvangenOp == Datum(iso: "2026-01-31"))
    try register.add([nieuw("f", "2026-02")], op: try Klok.vandaag("2026-11-02"))
    let bytes: [UInt8] = try FileSystem.readAll(map.leveringen)
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF] + Array(text.utf8)))
    #expect(try LeveringenRegister(map).leveringen.map(\.volgnummer) == [1, 2])
  }

  @Test("een beschadigde regel wordt met haar nummer genoemd en niets wordt herschreven")
  func damaged() throws {
    try map.make()
    let text: String = "volgnummer;sha256;bestand;bron;soort;peilmaand;ontvangen_op;rijen;ingetrokken\n1;kort;a.csv;x;uitkering;;2026-01-31;5;\n"
    try FileSystem.writeIfChanged(map.leveringen, Array(text.utf8))
    #expect(throws: RegisterError.self) { try LeveringenRegister(map) }
    #expect(try FileSystem.readAll(map.leveringen) == Array(text.utf8))
  }

  @Test("de sleutel wordt een keer gemaakt, is van niemand anders en komt in geen tekst")
  func key() throws {
    try map.make()
    let first: Sleutel = try Sleutel.loadOrMake(map)
    #expect(try FileSystem.mode(map.sleutel) == 0o600)
    #expect(try FileSystem.size(map.sleutel) == 32)
    #expect(try Sleutel.loadOrMake(map).klantID(bron: "x", klantnummer: "1") == first.klantID(bron: "x", klantnummer: "1"))
    #expect(first.klantID(bron: "x", klantnummer: "1").count == 16)
    #expect(first.klantID(bron: "x", klantnummer: "1") != first.dossierID(bron: "x", dossiernummer: "1"))
    #expect(!"\(first)".contains(SHA256.hex(try FileSystem.readAll(map.sleutel))))
  }

  @Test("zonder sleutel terwijl er identiteiten zijn gaat het niet verder")
  func missingKey() throws {
    try map.make()
    try FileSystem.writeIfChanged(map.identiteit, [1])
    #expect(throws: RegisterError.keyMissing(path: map.sleutel)) { try Sleutel.loadOrMake(map) }
    #expect(!FileSystem.exists(map.sleutel))
  }

  @Test("valkuil 50: een tweede run krijgt te horen dat het register in gebruik is")
  func locked() throws {
    let slot: RegisterSlot = try RegisterSlot(map)
    #expect(throws: RegisterError.busy(path: map.folder)) { _ = try RegisterSlot(map) }
    _ = consume slot
    _ = try RegisterSlot(map)
  }

  @Test("VANDAAG moet een datum zijn")
  func clock() throws {
    #expect(try Klok.vandaag("2026-11-02") == Datum(iso: "2026-11-02"))
    #expect(throws: RegisterError.noDate) { try Klok.vandaag("morgen") }
  }
}
