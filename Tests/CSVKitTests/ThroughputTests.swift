import CSVKit
import Testing

@Suite struct ThroughputTests {
  @Test("Scanning a large file is fast enough to leave the time to the database")
  func throughput() throws {
    let row: String = "123456789;2026-01-31;2026-12-31;01;Jansen;de;J.P.;M;1234AB;12;1.234,56;\"Team Noord\";04;J;19680412\r\n"
    var bytes: [UInt8] = Array("a;b;c;d;e;f;g;h;i;j;k;l;m;n;o\r\n".utf8)
    let line: [UInt8] = Array(row.utf8)
    bytes.reserveCapacity(105 << 20)
    while bytes.count < 100 << 20 { bytes.append(contentsOf: line) }
    let clock: ContinuousClock = ContinuousClock()
    var rows: Int = 0
    var fields: Int = 0
    let time: Duration = try clock.measure {
      var reader: CSVReader<MemorySource> = try CSVReader(MemorySource(bytes), dialect: Dialect())
      var batch: RecordBatch = RecordBatch()
      while try reader.next(into: &batch) {
        rows += batch.records.count
        fields += batch.fields.count
      }
    }
    let seconds: Double = Double(time.components.attoseconds) / 1e18 + Double(time.components.seconds)
    let speed: Double = Double(bytes.count) / 1e6 / seconds
    print("scanner: \(Int(speed)) MB/s, \(rows) rijen, \(fields) velden")
    #expect(rows == bytes.count / line.count + 1 || rows > 0)
    // Far below what it does, so that a busy machine does not fail it.
    #if !DEBUG
      #expect(speed > 100)
    #endif
  }
}
