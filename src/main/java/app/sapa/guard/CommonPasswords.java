package app.sapa.guard;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Words and runs of keys that guessing programs try first, in English and Indonesian. */
final class CommonPasswords {
  private static final Set<String> ALL =
      """
      password passwort passw0rd passwords mypassword yourpassword newpassword oldpassword
      thepassword thisispassword thisismypassword passwordpassword password123 password1234
      password12345 password123456 password1234567 password12345678 password123456789 passphrase
      passcode pass passpass passwd secret secrets secretpassword topsecret mysecret default
      defaultpassword changeme changemenow changeit changethis pleasechangeme letmein letmeinnow
      letmeinplease openup opensesame welcome welcomehome welcometo welcomeback hello hellohello
      helloworld hellothere admin administrator adminadmin adminpassword root rootroot toor
      superuser superadmin sysadmin system manager owner operator support helpdesk service guest
      guestguest user username userpassword test testing testtest testpassword tester demo demodemo
      demopassword sample example login loginlogin logmein master masterkey mastermaster temp
      temporary temppassword private privateprivate access accessgranted account backup database
      oracle postgres postgresql mysql server computer internet network security keyboard
      qwerty qwertyui qwertyuiop qwertyuiopas qwertyuiopasdf qwertyuiop123 qwerty123456
      qwertyqwerty qwertz qwertzuiop azerty azertyuiop asdf asdfgh asdfghjkl asdfghjklqwe
      asdfghjklzxcvbnm zxcvbn zxcvbnm zxcvbnmasdfghjkl qazwsx qazwsxedc qazwsxedcrfv
      qazwsxedcrfvtgb 1qaz2wsx 1qaz2wsx3edc 1qaz2wsx3edc4rfv zaq12wsx zaq1zaq1 zaqxswcdevfr
      1q2w3e4r 1q2w3e4r5t 1q2w3e4r5t6y 1q2w3e4r5t6y7u 1q2w3e4r5t6y7u8i q1w2e3r4 q1w2e3r4t5
      q1w2e3r4t5y6 poiuytrewq mnbvcxz lkjhgfdsa 0987654321 1029384756 123456 1234567 12345678
      123456789 1234567890 12345678901 123456789012 1234567890123 12345678901234 123456789012345
      1234567890123456 12345678910 1234567891011 123456789101112 012345678901 0123456789
      01234567890 123123 123321 123412341234 123454321 12344321 147258369 147258369147 789456123
      789456123000 159357 159753 112233 112233445566 11223344556677 1122334455 121212 131313 987654
      987654321 9876543210 98765432109 987654321098 987654321987 123qwe 123qweasd 123qweasdzxc
      qwe123 qweasd qweasdzxc qweqweqweqwe asdasd asdasdasdasd abc abcabc abcd abcd1234 abc123
      abcdef abcdefg abcdefgh abcdefghi abcdefghij abcdefghijk abcdefghijkl abcdefghijklm
      abcdefghijklmn abcdefghijklmnop abcdefghijklmnopqrstuvwxyz abcdefg1234567 a1b2c3d4
      a1b2c3d4e5 a1b2c3d4e5f6 aabbccddeeff aaaabbbbcccc zyxwvutsrqpo
      iloveyou iloveyouso iloveyoutoo iloveyousomuch iloveyouforever iloveyoubaby iloveyou123
      iloveyoumore ilovemyself ilovemyfamily ilovemymom iloveme iloveher ilovehim ilovejesus
      ilovegod ilovemusic ilovesoccer ilovefootball loveyou loveyouforever lovelove lovelovelove
      loveisblind loveislove lovelife loveme lover lovers lovely truelove mylove myloveislife
      sweetheart sweetie honey honeyhoney darling babygirl babyboy princess prince princesa queen
      king angel angels angelangel beautiful gorgeous handsome forever foreverlove alwaysandforever
      together bestfriend bestfriends friend friends friendship family myfamily mother father
      mommy daddy brother sister
      monkey dragon dragons dragonball tiger lion eagle panther wolf bear horse butterfly dolphin
      elephant chicken puppy kitten flower flowers sunflower rainbow sunshine moonlight starlight
      summer summertime winter spring autumn january february march april may june july august
      september october november december monday tuesday wednesday thursday friday saturday sunday
      football footballer basketball baseball soccer hockey tennis swimming volleyball badminton
      arsenal arsenalfc chelsea chelseafc liverpool liverpoolfc manchester manchesterunited
      manchestercity barcelona fcbarcelona realmadrid juventus intermilan acmilan bayernmunich
      superman batman spiderman ironman wonderwoman captainamerica avengers starwars startrek
      pokemon pikachu naruto narutouzumaki sasuke onepiece doraemon minecraft counterstrike
      callofduty worldofwarcraft playstation nintendo mickeymouse harrypotter hogwarts
      voldemort gandalf matrix trustno trustnoone trustnobody whatever nothing nothingelse
      something anything everything unknown never nevermind dontforget idontknow idontcare
      forgetit forgotpassword iforgot remember remembermeplease ihatepasswords nopassword
      nopasswords blank empty freedom peace hope faith believe blessed jesus jesuschrist
      christ jesusislord jesuslovesme godisgood godislove godbless thankyou thankgod
      heaven hallelujah amen bismillah alhamdulillah assalamualaikum subhanallah allahuakbar
      astaghfirullah insyaallah masyaallah allah muhammad
      correcthorse correcthorsebatterystaple correcthorsebattery batterystaple
      google facebook instagram whatsapp twitter telegram youtube microsoft windows apple iphone
      samsung android amazon yahoo gmail hotmail linkedin github chatgpt telkomsel indosat tokopedia
      shopee bukalapak gojek traveloka
      michael jennifer jessica michelle ashley charlie jordan daniel andrew matthew robert thomas
      anthony william alexander benjamin nicholas christopher joshua samantha elizabeth victoria
      amanda nicole andrea natalie
      agus budi siti dewi putri putra rizky rizki bambang susanto wijaya kurniawan setiawan
      sapa sapasapa sapaadmin sapapassword sapainbox inbox omnichannel
      sandi katasandi katasandiku sandiku sandiaman passwordku passwordsaya passwordnya rahasia
      rahasiaku rahasiasaya rahasianegara rahasiakita rahasiabanget masuk masuksaja bukapintu
      lupa lupapassword lupasandi gantisandi gantipassword selamatdatang selamatpagi selamatsiang
      selamatmalam apakabar halo halohalo halodunia terimakasih semangat semangatpagi semangat45
      indonesia indonesiaku indonesiaraya indonesiamerdeka merdeka garuda garudaindonesia pancasila
      merahputih bhinneka nusantara jakarta bandung surabaya semarang yogyakarta jogjakarta malang
      denpasar medan makassar palembang persija persijajakarta persib persibbandung persebaya arema
      aremania bonek jakmania bobotoh timnas timnasindonesia
      sayang sayangku sayangkamu sayangibu sayangmama sayangselamanya akusayangkamu
      akucintakamu cinta cintaku cintasejati cintakamu cintaselamanya akucinta kamucinta
      bintang bulan matahari pelangi bunga mawar melati anggrek kucing kucingku anjing harimau
      burung kupukupu bahagia bahagiaselalu selamanya keluarga keluargaku keluargabahagia
      ibu ibuku mama mamaku mamapapa papa papaku ayah ayahku ibudanayah adik kakak sahabat
      sahabatku teman anakku anaksoleh anaksholeh istriku suamiku bismillahirrahmanirrahim
      sukses suksesselalu suksesamin berkah berkahselalu sehat sehatselalu rejeki kopi nasigoreng
      rendang bakso indomie
      """
          .strip()
          .lines()
          .flatMap(line -> Arrays.stream(line.strip().split(" ")))
          .collect(Collectors.toUnmodifiableSet());

  private CommonPasswords() {}

  /**
   * @param lower in lower case
   */
  static boolean contains(String lower) {
    return ALL.contains(lower);
  }
}
