package org.concordsim.results;

/** A column of a table. */
record Column(String name, Type type) {
  /** What a column holds, as Parquet files store it. */
  enum Type {
    TEXT("VARCHAR"),
    INTEGER("BIGINT"),
    NUMBER("DOUBLE");

    final String sql;

    Type(String sql) {
      this.sql = sql;
    }
  }

  static Column text(String name) {
    return new Column(name, Type.TEXT);
  }

  static Column integer(String name) {
    return new Column(name, Type.INTEGER);
  }

  static Column number(String name) {
    return new Column(name, Type.NUMBER);
  }
}
