package app.sapa.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** What all this runs on. */
final class Computer {
  private Computer() {}

  static String described() {
    var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return "%d cores, %d GB memory, %s %s (%s), JDK %s; load before the run %.1f"
        .formatted(
            system.getAvailableProcessors(),
            system.getTotalMemorySize() >> 30,
            system.getName(),
            system.getVersion(),
            system.getArch(),
            Runtime.version(),
            system.getSystemLoadAverage());
  }
}
