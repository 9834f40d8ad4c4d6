package app.sapa.planted.contact;

import java.nio.channels.FileChannel;

/** Opens no connection. */
interface ReadsFile {
  FileChannel file();
}
