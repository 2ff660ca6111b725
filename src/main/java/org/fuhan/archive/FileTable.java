package org.fuhan.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads rows of the ledger. */
final class FileTable implements RowMapper<FileEntry> {
    /** Begins every question. */
    static final String SELECT =
            "SELECT path, given, container, size, modified, sha256, state, letter, reason, message,"
                    + " stage, reader, extractor FROM file ";

    @Override
    public FileEntry map(ResultSet row, StatementContext context) throws SQLException {
        return new FileEntry(
                row.getString("path"),
                row.getString("given"),
                row.getString("container"),
                row.getLong("size"),
                row.getLong("modified"),
                row.getString("sha256"),
                FileState.valueOf(row.getString("state")),
                row.getString("letter"),
                row.getString("reason"),
                row.getString("message"),
                row.getString("stage"),
                new Versions(row.getInt("reader"), row.getInt("extractor")));
    }
}
