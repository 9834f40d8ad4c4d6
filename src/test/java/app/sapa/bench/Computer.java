package app.sapa.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** What all this runs on. */
final class Computer {
  private Computer() {}

  /** How many threads wanted to run, on average of the last minute. */
  static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

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
